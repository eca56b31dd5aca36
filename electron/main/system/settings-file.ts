import { settingsSchema, type Settings } from '#shared/ipc/contract.ts'
import { readFileIfThere, writeFileAtomic } from './atomic-file.ts'

const defaults: Settings = { language: 'zh-CN', theme: 'system', density: 'compact' }

/** A damaged settings file costs the settings, never the start. */
export function readSettings(path: string): Settings {
  try {
    const parsed = settingsSchema.partial().safeParse(JSON.parse(readFileIfThere(path) ?? '{}'))
    return parsed.success ? { ...defaults, ...withoutUndefined(parsed.data) } : defaults
  } catch {
    return defaults
  }
}

export function writeSettings(path: string, settings: Settings): void {
  writeFileAtomic(path, JSON.stringify(settings))
}

/** Drops keys without a value, so that spreading the rest overwrites nothing. */
export function withoutUndefined(partial: {
  readonly [K in keyof Settings]?: Settings[K] | undefined
}): Partial<Settings> {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined))
}
