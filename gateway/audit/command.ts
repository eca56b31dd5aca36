/** `npm run gateway -- audit`: the audit as JSON lines for whoever checks it, and on the last line whether its chains hold. */
import { beijingParts, fromBeijing, type Instant } from '#shared/domain/core/instants.ts'
import { auditPageSchema, type AuditPage, type KeptAuditRow } from '#shared/wire/audit.ts'
import type { Database } from '../database/database.ts'
import { readAudit } from './read-audit.ts'
import { verifyAudit } from './verify-audit.ts'

export type ReadPage = (after: number, limit: number) => Promise<AuditPage>

/** Through a gateway that runs on this machine. */
export function readRemotely({ url, adminToken }: { readonly url: string; readonly adminToken: string }): ReadPage {
  const headers = { authorization: `Bearer ${adminToken}` }
  return async (after, limit) => {
    const answer = await fetch(`${url}/v1/audit?after=${after}&limit=${limit}`, { headers })
    if (!answer.ok) throw new Error(`the gateway answered ${answer.status}`)
    return auditPageSchema.parse(await answer.json())
  }
}

export function readLocally(database: Database): ReadPage {
  return (after, limit) => readAudit(database, after, limit)
}

/** The first instant of a day of Beijing written `2012-10-16`; null when there is no such day. */
export function startOfDay(text: string): Instant | null {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const start = fromBeijing([year, month, day])
  const parts = beijingParts(start)
  return parts.month === month && parts.day === day ? start : null
}

/**
 * Writes every row that was done or arrived since (the whole chain is checked whatever `since` is), then the report. Exit
 * code 2: a row is not what it was.
 */
export async function printAudit(
  read: ReadPage,
  since: Instant,
  { line, say }: { readonly line: (text: string) => void; readonly say: (text: string) => void },
): Promise<number> {
  const report = await verifyAudit(read, (row) => {
    const said = JSON.parse(row.said) as { readonly at: number }
    if (said.at >= since || row.receivedAt >= since) line(plain(lineOf(row, said)))
  })
  line(plain(report))
  if (report.firstBad === null) return 0
  say(
    `留痕第 ${report.firstBad} 行被改过、删过或挪过，前 ${report.checked} 行完好 / row ${report.firstBad} of the audit was changed, removed or moved; the ${report.checked} before it are whole\n`,
  )
  return 2
}

function lineOf({ position, receivedAt, terminal, hash }: KeptAuditRow, said: { readonly at: number }): object {
  return { position, terminal, ...said, time: momentText(said.at), receivedAt, received: momentText(receivedAt), hash }
}

function momentText(at: Instant): string {
  const { year, month, day, hour, minute, second } = beijingParts(at)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
}

/** What people typed can neither steer a screen nor turn a line round (fault case 84): JSON itself escapes only the first 32. */
function plain(value: object): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
