/**
 * Every request the window may make of the main process, by name. Data only, so that the sandboxed preload can
 * bundle it without the schemas of contract.ts.
 */
export const requestNames = [
  'desk.describe',
  'session.signIn',
  'session.signOut',
  'settings.change',
  'demonstration.start',
  'demonstration.gateway',
  'demonstration.network',
  'demonstration.pace',
  'store.connect',
  'window.control',
  'window.open',
  'window.zoom',
  'viewFile.save',
  'viewFile.open',
  'export.describe',
  'export.stop',
  'export.show',
  'audit.history',
  'lines.save',
  'quarantine.list',
  'quarantine.retake',
  'quarantine.putAside',
  'diagnostics.report',
] as const
export type RequestName = (typeof requestNames)[number]

/** What the main process announces. Notices tell that something changed; they never steer. */
export const noticeNames = ['desk.changed', 'window.changed', 'export.changed'] as const
export type NoticeName = (typeof noticeNames)[number]

/** The one channel on which the port to the store's worker reaches the window. */
export const STORE_PORT_CHANNEL = 'store.port'
