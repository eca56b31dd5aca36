/**
 * Rows of a view on their way out: read in windows of a few hundred, handed to main one batch after the other. Main's
 * answer to a batch is the credit for the next, so the worker stays free for the screen and nothing piles up.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { MOST_ROWS_AT_ONCE, type ExportCell, type ExportFault } from '#shared/ipc/export.ts'
import type { PortFault } from '#shared/ipc/store-port.ts'
import type { Base } from '../base.ts'
import { rowAt } from '../columns/row.ts'
import type { MainRequest } from '../main-port.ts'
import type { CopyAsk, ExportAsk, ExportField, ExportWords } from './ask.ts'
import { cellsOf } from './cells.ts'

/** Some milliseconds of work here and there: neither the worker nor main is away for longer. */
const BATCH = 500
/** A port that was replaced (a window was reloaded) is there again at once; a desk that was locked is not. */
const TRIES = 20
const PAUSE_MS = 100

type Sent = Result<unknown, PortFault>

/** Begins a file with these cases, in this order; goes on by itself after the answer. */
export async function sendExport(
  base: Base,
  ids: readonly CaseId[],
  ask: ExportAsk,
): Promise<Result<{ readonly export: string }, ExportFault>> {
  const { format, conditions, title, columns } = ask
  const order = { format, scope: scopeOf(ask), conditions, title, total: ids.length, columns: columns.map(columnOf) }
  const opened = valueOf<{ readonly export: string }>(await request(base, { kind: 'export.open', order }))
  if (opened.ok) void pump(base, Float64Array.from(ids), { export: opened.value.export, ...partsOf(ask) })
  return opened
}

/** At most what one message holds: the marks of a list are fewer. */
export async function sendCopy(
  base: Base,
  ids: readonly CaseId[],
  ask: CopyAsk,
): Promise<Result<{ readonly rows: number }, ExportFault>> {
  const { conditions, columns } = ask
  const rows = rowsOf(base, Float64Array.from(ids.slice(0, MOST_ROWS_AT_ONCE)), partsOf(ask))
  const order = { scope: scopeOf(ask), conditions, columns: columns.map(columnOf) }
  return valueOf(await request(base, { kind: 'export.copy', order, rows }))
}

type Parts = { readonly fields: readonly ExportField[]; readonly words: ExportWords }

function partsOf({ columns, words }: Pick<CopyAsk, 'columns' | 'words'>): Parts {
  return { fields: columns.map(({ field }) => field), words }
}

function scopeOf({ only }: Pick<CopyAsk, 'only'>): 'view' | 'marked' {
  return only === null ? 'view' : 'marked'
}

function columnOf({ field, head, kind, width }: CopyAsk['columns'][number]) {
  return { id: field, head, kind, width }
}

async function pump(base: Base, ids: Float64Array, parts: Parts & { readonly export: string }): Promise<void> {
  let before: Promise<boolean> = Promise.resolve(true)
  let sent = 0
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = rowsOf(base, ids.subarray(start, start + BATCH), parts)
    // Read while the batch before is being written, sent when it is: a batch given again can then overtake none.
    if (!(await before)) return
    before = batch(base, { kind: 'export.rows', export: parts.export, at: sent, rows })
    sent += rows.length
  }
  if (await before) await request(base, { kind: 'export.end', export: parts.export })
}

async function batch(base: Base, message: MainRequest): Promise<boolean> {
  const answer = await request(base, message)
  return answer.ok && answer.value === true
}

/** A case that has gone from the store meanwhile is left out; main counts what it got. */
function rowsOf(base: Base, ids: Float64Array, { fields, words }: Parts): ExportCell[][] {
  const rows: ExportCell[][] = []
  const now = base.clock()
  for (const id of ids) {
    const slot = base.table.slotOf(id)
    if (slot >= 0) rows.push(cellsOf(rowAt(base.table, slot, now), fields, words))
  }
  return rows
}

async function request(base: Base, message: MainRequest): Promise<Sent> {
  for (let tried = 1; ; tried += 1) {
    const answer = await base.mainPort.request(message)
    if (answer.ok || answer.fault.code !== 'notSignedIn' || tried >= TRIES) return answer
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE_MS)
    })
  }
}

/** Main answers a result of its own inside the answer of the port. */
function valueOf<T>(answer: Sent): Result<T, ExportFault> {
  if (!answer.ok) return fail('writeFailed')
  const inner = answer.value as Result<T, ExportFault>
  return inner.ok ? ok(inner.value) : inner
}
