import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { fail, type Result } from '#shared/domain/core/result.ts'
import { requestNames, type NoticeName, type RequestName } from '#shared/ipc/channels.ts'
import { contract, type InputOf, type Notices, type OutputOf, type RequestFault } from '#shared/ipc/contract.ts'
import { requestFault } from './request-fault.ts'
import { errorFacts, type Log } from './system/log.ts'
import { APP_PAGE } from './window/app-files.ts'

/** Who asks: handlers that answer on a port of the window need its contents. */
export type Asker = { readonly contents: WebContents }

export type Handlers = {
  readonly [N in RequestName]: (
    input: InputOf<N>,
    asker: Asker,
  ) => Promise<Result<OutputOf<N>, RequestFault>> | Result<OutputOf<N>, RequestFault>
}

/**
 * The only use of `ipcMain`. Every request passes here: is it our own window's main frame on our own origin, does the
 * input have its shape; and it always gets an answer. Faults carry codes, never sentences or stacks.
 */
export function openGate(handlers: Handlers, windows: () => readonly WebContents[], log: Log): void {
  for (const name of requestNames) {
    ipcMain.handle(name, async (event, input: unknown) => {
      if (!isOwnWindow(event, windows())) {
        log('ipc.strangeSender', { name })
        return fail(requestFault('strangeSender'))
      }
      const read = contract[name].input.safeParse(input)
      if (!read.success) {
        log('ipc.invalidInput', { name })
        return fail(requestFault('invalidInput', read.error.issues[0]?.path.join('.') ?? ''))
      }
      try {
        // The one cast: the schema just proved that the input belongs to this name.
        const handler = handlers[name] as (input: unknown, asker: Asker) => unknown
        return await handler(read.data, { contents: event.sender })
      } catch (error) {
        log('ipc.internal', { name, ...errorFacts(error) })
        return fail(requestFault('internal'))
      }
    })
  }
}

/** `senderFrame` is null once the frame is gone (Electron 45); then nobody is there to be answered. */
function isOwnWindow(event: IpcMainInvokeEvent, windows: readonly WebContents[]): boolean {
  const frame = event.senderFrame
  if (!windows.includes(event.sender) || frame === null || frame !== event.sender.mainFrame) return false
  return frame.url === APP_PAGE
}

export function announce<N extends NoticeName>(windows: readonly WebContents[], name: N, notice: Notices[N]): void {
  for (const contents of windows) {
    if (!contents.isDestroyed()) contents.send(name, notice)
  }
}
