import type { Reference } from '#shared/domain/reference.ts'
import type { ExportWords } from '../../store/export/ask.ts'
import type { Names } from '../../text/names.ts'
import type { Translate, WordKey } from '../../text/translate.ts'
import { domainWords } from '../../text/words/domain.ts'

/** Every code that a row may carry with its words in the present language: the worker puts them into the cells. */
export function exportWordsOf(reference: Reference, names: Names, t: Translate): ExportWords {
  const coded = (area: string): Readonly<Record<string, string>> =>
    Object.fromEntries(codesOf(area).map((code) => [code, t(`${area}.${code}` as WordKey)]))
  return {
    sync: coded('sync'),
    network: coded('network'),
    status: coded('status'),
    urgency: coded('urgency'),
    nature: coded('nature'),
    channel: byId(reference.channels, ({ id }) => [id, names.channel(id)]),
    class: byId(reference.classes, ({ code }) => [code, names.classPath(code).join(' › ')]),
    area: byId(reference.divisions, ({ code }) => [code, names.area(code)]),
    unit: byId(reference.units, ({ id }) => [id, names.unitPath(id).join(' · ')]),
  }
}

function byId<T>(all: readonly T[], entry: (each: T) => readonly [string, string]): Readonly<Record<string, string>> {
  return Object.fromEntries(all.map(entry))
}

function codesOf(area: string): readonly string[] {
  const start = `${area}.`
  return Object.keys(domainWords).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []))
}
