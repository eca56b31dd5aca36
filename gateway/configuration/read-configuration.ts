import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { z } from 'zod'
import type { AppealClass } from '#shared/domain/classification/class.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { DeadlineRule } from '#shared/domain/deadline/rule.ts'
import type { Reference } from '#shared/domain/reference.ts'
import { appealFields, type AppealField } from '../intake/incoming.ts'
import { defaultFormat, usualMapping, type ChannelMapping, type FieldColumns } from '../intake/mapping.ts'
import type { Configuration } from './configuration.ts'
import { demonstrationReference, demonstrationSignIns } from './demonstration.ts'
import { readYaml, sentenceOf } from '#shared/configuration/read-yaml.ts'
import { refusedInProduction } from './production.ts'
import { readTls, type Complaint } from './read-tls.ts'
import { versioned } from './reference-version.ts'
import { configurationSchema, type ConfigurationFile } from './schema.ts'

/** Sentences for people, all at once, each with file and line. What the file leaves out is the demonstration's. */
export async function readConfigurationFile(file: string): Promise<Result<Configuration, readonly string[]>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    return fail([
      `${file}: 配置文件打不开(${code})，请检查路径和权限 / cannot be opened (${code}); check path and permission`,
    ])
  }
  return readConfiguration(text, resolve(file))
}

/** `path`: where the text lies; files that it names are looked for beside it. */
export async function readConfiguration(text: string, path: string): Promise<Result<Configuration, readonly string[]>> {
  const name = basename(path)
  const read = readYaml(text, name, configurationSchema)
  if (!read.ok) return fail(read.fault.map(sentenceOf))
  const file = read.value
  const tls = file.tls === undefined ? ok(null) : await readTls(file.tls, dirname(path), Date.now())
  const refused = file.mode === 'production' ? await refusedInProduction(path, file) : []
  const complaints = [...(tls.ok ? [] : tls.fault), ...refused]
  if (!tls.ok || complaints.length > 0) return fail(sayAll(text, name, complaints))
  const accounts = file.accounts ?? (await demonstrationSignIns())
  const say: Configuration['say'] = (where, zh, en) =>
    sayAll(text, name, [{ path: where, zh, en }])[0] ?? `${zh} / ${en}`
  return ok({ ...connectionsOf(file), tls: tls.value, say, ...contentOf(file), accounts })
}

function connectionsOf({ listen, database }: ConfigurationFile): Pick<Configuration, 'listen' | 'database'> {
  return {
    listen: { host: listen?.host ?? null, port: listen?.port ?? null },
    database: database === undefined ? null : { url: database.url, replica: database.replica ?? null },
  }
}

function contentOf(file: ConfigurationFile): Pick<Configuration, 'mode' | 'reference' | 'mappings' | 'enrolmentCode'> {
  return {
    mode: file.mode,
    reference: referenceOf(file),
    mappings: new Map(
      (file.channels ?? []).flatMap((channel) => {
        const mapping = mappingOf(channel)
        return mapping === null ? [] : [[channel.id, mapping] as const]
      }),
    ),
    enrolmentCode: file.enrolmentCode ?? null,
  }
}

/** What was found out beside the schema, with the lines that it is about. */
function sayAll(text: string, name: string, complaints: readonly Complaint[]): readonly string[] {
  const complaining = z.unknown().superRefine((_value, context) => {
    for (const { path, zh, en } of complaints) {
      context.addIssue({ code: 'custom', path: [...path], message: en, params: { zh, en } })
    }
  })
  const read = readYaml(text, name, complaining)
  return read.ok ? [] : read.fault.map(sentenceOf)
}

function referenceOf(file: ConfigurationFile): Reference {
  const standard = demonstrationReference(Date.now())
  return versioned({
    channels:
      file.channels?.map(({ id, network, name, nameEn, short, deadlineRule }) => ({
        ...{ id, network, name, nameEn, short, deadlineRule },
      })) ?? standard.channels,
    units: file.units ?? standard.units,
    classes: file.classes?.map(classOf) ?? standard.classes,
    divisions: file.divisions ?? standard.divisions,
    // Absent and undefined are the same in YAML, not in the type.
    rules: (file.deadlineRules as readonly DeadlineRule[] | undefined) ?? standard.rules,
  })
}

function classOf({ code, name, nameEn }: { code: string; name: string; nameEn: string }): AppealClass {
  const level = code.length === 2 ? 1 : code.length === 4 ? 2 : 3
  return { code, parent: level === 1 ? null : code.slice(0, -2), level, name, nameEn }
}

/** A channel names only what it calls otherwise; for the rest the usual column names hold. */
function mappingOf({ mapping, format }: NonNullable<ConfigurationFile['channels']>[number]): ChannelMapping | null {
  if (mapping === undefined && format === undefined) return null
  const { encoding, delimiter, sheet } = { ...defaultFormat, ...format }
  const own = (field: AppealField): FieldColumns => {
    const columns = mapping?.[field]
    if (columns === undefined) return usualMapping.fields[field]
    return { columns: typeof columns === 'string' ? [columns] : columns, take: 'all' }
  }
  const fields = Object.fromEntries(appealFields.map((field) => [field, own(field)])) as Record<
    AppealField,
    FieldColumns
  >
  return {
    fields,
    format: {
      encoding: encoding ?? defaultFormat.encoding,
      delimiter: delimiter ?? defaultFormat.delimiter,
      sheet: sheet ?? defaultFormat.sheet,
    },
  }
}
