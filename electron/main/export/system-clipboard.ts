import * as electron from 'electron'
import type { Clip } from './clipboard-rows.ts'

/** Up to Electron 44 `write` took one object and returned nothing; the carried development runtime is such a one. */
type EarlierClipboard = { readonly write: (clip: Clip) => void }

export async function writeClipboard(clip: Clip): Promise<void> {
  const { clipboard } = electron
  const Item = (electron as { readonly ClipboardItem?: typeof electron.ClipboardItem }).ClipboardItem
  if (Item === undefined) (clipboard as unknown as EarlierClipboard).write(clip)
  else await clipboard.write([new Item({ 'text/plain': clip.text, 'text/html': clip.html })])
}
