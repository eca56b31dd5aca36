// Turns one line of the input into an appeal. Field names differ between exports; a line that cannot be read is counted.

import type { RepeatSubject } from '#shared/domain/repeats/subject.ts'

export type Line = { readonly id: string; readonly subject: RepeatSubject }

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : ''
}

function first(record: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  for (const name of names) {
    const value = textOf(record[name])
    if (value !== '') return value
  }
  return ''
}

/** A time without zone is Chinese time; seconds and milliseconds since 1970 are told apart by size. */
export function instantOf(text: string): number | undefined {
  if (/^\d{10}$/.test(text)) return Number(text) * 1000
  if (/^\d{13}$/.test(text)) return Number(text)
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text.trim(),
    )
  if (match === null) return undefined
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', zone] = match
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) -
    minutesEast(zone) * 60_000
  )
}

/** Chinese time when no zone is written; `-03:30` is 210 minutes west. */
function minutesEast(zone: string | undefined): number {
  if (zone === undefined) return 480
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

/** `closed: true` without a time was closed when it came: whatever came later comes again. `closed: false` is open. */
function closingOf(
  record: Readonly<Record<string, unknown>>,
  receivedAt: number | undefined,
): Pick<RepeatSubject, 'closedAt'> {
  if (record['closed'] === false) return {}
  const closedAt = instantOf(first(record, ['closedAt', 'closed_at']))
  if (closedAt !== undefined) return { closedAt }
  return record['closed'] === true ? { closedAt: receivedAt ?? 0 } : {}
}

/** `undefined` when the line is not a JSON object. A missing id becomes the line's number. */
export function readLine(line: string, key: number): Line | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined
    throw fault
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined
  const record = parsed as Readonly<Record<string, unknown>>
  const receivedAt = instantOf(first(record, ['receivedAt', 'time', 'received_at', 'date']))
  const fields = {
    phone: first(record, ['phone']),
    identity: first(record, ['identity', 'idNumber']),
    appellant: first(record, ['appellant', 'user_id', 'userId']),
    channel: first(record, ['channel']),
  }
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
  const subject: RepeatSubject = {
    key,
    title: first(record, ['title']),
    text: first(record, ['content', 'detail', 'text']),
    ...present,
    ...('address' in record || 'place' in record ? { place: first(record, ['address', 'place']) } : {}),
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...closingOf(record, receivedAt),
  }
  return { id: first(record, ['id', 'msg_id']) || String(key + 1), subject }
}
