import { z } from 'zod'
import { auditRowSchema } from '#shared/wire/audit.ts'
import { actorSchema } from '#shared/wire/command.ts'
import {
  putAsideRequestSchema,
  quarantineAnswerSchema,
  quarantineResponseSchema,
  quarantineStates,
  retakeRequestSchema,
} from '#shared/wire/quarantine.ts'
import type { Result } from '#shared/domain/core/result.ts'
import { exportStateSchema, linesOrderSchema, type ExportState } from './export.ts'
import type { NoticeName, RequestName } from './channels.ts'

export const languages = ['zh-CN', 'en'] as const
export const themes = ['light', 'dark', 'system'] as const
export const densities = ['compact', 'comfortable'] as const

/** What the person at this desk chose for the screen; kept outside the encrypted store so that sign-in looks right. */
export const settingsSchema = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(themes),
  density: z.enum(densities),
})
export type Settings = z.infer<typeof settingsSchema>

/** One thing wrong in the configuration file, in words of both languages, with its place. */
export const configurationFaultSchema = z.strictObject({
  file: z.string(),
  line: z.int().nonnegative(),
  zh: z.string(),
  en: z.string(),
})
export type ConfigurationFault = z.infer<typeof configurationFaultSchema>

/** Where the desk stands, whole: sent with every `desk.changed`, so that a window that missed one is right again. */
export const deskSchema = z.strictObject({
  version: z.string(),
  platform: z.string(),
  mode: z.enum(['demonstration', 'production', 'misconfigured']),
  /** Only in mode `misconfigured`: never empty there. */
  configurationFaults: z.array(configurationFaultSchema),
  gateway: z.strictObject({
    /** embedded: started by this program; remote: named in the configuration. */
    kind: z.enum(['embedded', 'remote', 'none']),
    state: z.enum(['starting', 'running', 'stopped', 'failed']),
    url: z.string().nullable(),
    /** Closed code when `failed`. */
    code: z.string().nullable(),
    detail: z.string(),
  }),
  demonstration: z.nullable(
    z.strictObject({
      perMinute: z.number(),
      networks: z.strictObject({ police: z.boolean(), government: z.boolean() }),
      accounts: z.array(
        z.strictObject({
          account: z.string(),
          password: z.string(),
          name: z.string(),
          role: z.string(),
          desk: z.string(),
          deskEn: z.string(),
        }),
      ),
    }),
  ),
  session: z.nullable(z.strictObject({ actor: actorSchema, terminal: z.string(), offline: z.boolean() })),
  settings: settingsSchema,
})
export type Desk = z.infer<typeof deskSchema>

/** Closed reasons for which a request of the window is not carried out. */
export const requestFaults = [
  'invalidInput',
  'strangeSender',
  'internal',
  'notSignedIn',
  'signInRefused',
  'signInLocked',
  'gatewayUnreachable',
  'gatewayRefused',
  'neverSignedInHere',
  'keyStoreFailed',
  'journalFailed',
  'notDemonstration',
  'fileNotRead',
  'fileNotWritten',
  'fileTooLarge',
  'fileNotText',
  'tooManyWindows',
  'auditNotRead',
] as const
export type RequestFault = { readonly code: (typeof requestFaults)[number]; readonly detail: string }

const nothing = z.null()

/** Characters. A view is a few hundred; nobody has a thousand views. */
export const VIEW_FILE_LIMIT = 256 * 1024

export const contract = {
  'desk.describe': { input: nothing, output: deskSchema },
  'session.signIn': {
    input: z.strictObject({ account: z.string().min(1).max(64), password: z.string().min(1).max(256) }),
    output: z.strictObject({ actor: actorSchema, terminal: z.string(), offline: z.boolean() }),
  },
  'session.signOut': { input: nothing, output: nothing },
  'settings.change': { input: settingsSchema.partial(), output: settingsSchema },
  'demonstration.start': { input: nothing, output: nothing },
  'demonstration.gateway': { input: z.strictObject({ running: z.boolean() }), output: nothing },
  'demonstration.network': {
    input: z.strictObject({ network: z.enum(['police', 'government']), up: z.boolean() }),
    output: nothing,
  },
  'demonstration.pace': { input: z.strictObject({ perMinute: z.number().min(0).max(6000) }), output: nothing },
  /** Answers when the port has been sent on STORE_PORT_CHANNEL; only while signed in. */
  'store.connect': { input: nothing, output: nothing },
  'window.control': { input: z.strictObject({ act: z.enum(['minimize', 'maximize', 'close']) }), output: nothing },
  /** Another window of the same signed-in desk, on a second screen where there is one. */
  'window.open': { input: nothing, output: nothing },
  /** Answers the size now in use; windows of one desk share it. */
  'window.zoom': {
    input: z.strictObject({ act: z.enum(['in', 'out', 'reset']) }),
    output: z.strictObject({ percent: z.number() }),
  },
  /** Asks the person where to; the path, or null when they chose no place. */
  'viewFile.save': {
    input: z.strictObject({ name: z.string().min(1).max(120), text: z.string().max(VIEW_FILE_LIMIT) }),
    output: z.nullable(z.string()),
  },
  /** Asks the person which; null when they chose none. What stands in it is checked by the window. */
  'viewFile.open': { input: nothing, output: z.nullable(z.strictObject({ name: z.string(), text: z.string() })) },
  /** The export that runs or ended last at this desk since it was signed in. */
  'export.describe': { input: nothing, output: exportStateSchema.nullable() },
  'export.stop': { input: z.strictObject({ export: z.string() }), output: nothing },
  /** Opens the folder of a file that is done. */
  'export.show': { input: z.strictObject({ export: z.string() }), output: nothing },
  /** What was revealed here or left this desk lately, newest first: one's own rows, or everybody's for who may see them. */
  'audit.history': { input: nothing, output: z.array(auditRowSchema) },
  /** Waiting commands or diagnostics into a file of the export folder; the detail of `fileNotWritten` is an export fault. */
  'lines.save': { input: linesOrderSchema, output: z.strictObject({ folder: z.string(), file: z.string() }) },
  /** What the gateway could not read, a page from `before` downwards. Asked of the gateway each time: nothing of it is kept here. */
  'quarantine.list': {
    input: z.strictObject({
      state: z.enum(quarantineStates),
      before: z.int().positive().nullable(),
      limit: z.int().min(1).max(500),
    }),
    output: quarantineResponseSchema,
  },
  /** The signed-in person answers for it; main fills the account in. */
  'quarantine.retake': {
    input: z.strictObject({ id: z.int().positive(), text: retakeRequestSchema.shape.text }),
    output: quarantineAnswerSchema,
  },
  'quarantine.putAside': {
    input: z.strictObject({ id: z.int().positive(), reason: putAsideRequestSchema.shape.reason }),
    output: quarantineAnswerSchema,
  },
  /** A window or worker reports a bug by code and stack of our own code; never data. */
  'diagnostics.report': {
    input: z.strictObject({ where: z.string().max(100), message: z.string().max(2000), stack: z.string().max(8000) }),
    output: nothing,
  },
} as const satisfies Record<RequestName, { input: z.ZodType; output: z.ZodType }>

export type InputOf<N extends RequestName> = z.infer<(typeof contract)[N]['input']>
export type OutputOf<N extends RequestName> = z.infer<(typeof contract)[N]['output']>
export type Answer<N extends RequestName> = Result<OutputOf<N>, RequestFault>

export type Notices = {
  'export.changed': ExportState
  'desk.changed': Desk
  'window.changed': { readonly maximized: boolean; readonly focused: boolean }
}

/** What the preload exposes as `window.desk`: derived, written nowhere else. */
export type Bridge = {
  readonly request: <N extends RequestName>(name: N, input: InputOf<N>) => Promise<Answer<N>>
  readonly listen: <N extends NoticeName>(name: N, hear: (notice: Notices[N]) => void) => () => void
}
