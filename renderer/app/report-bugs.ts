import { desk } from '../desk/bridge.ts'

/** Tells main about a bug, by message and stack of our own code; never what a citizen wrote. */
export function reportBug(where: string, error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  console.error(where, error)
  void desk.request('diagnostics.report', {
    where,
    message: message.slice(0, 2000),
    stack: (stack ?? '').slice(0, 8000),
  })
}

export function reportBugs(): void {
  window.addEventListener('error', (event) => reportBug('window', event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => reportBug('promise', event.reason))
}
