import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where a gateway keeps its data when nobody says otherwise: the person's, outside the project. */
export function defaultDataDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const windows = process.platform === 'win32' ? env.LOCALAPPDATA : undefined
  const base = windows ?? env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share')
  return join(base, 'minsheng-desk', 'gateway')
}
