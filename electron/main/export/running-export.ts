/** One file on its way: batches in the order in which they came, until it is whole, stopped, or cannot be written. */
import { rmSync } from 'node:fs'
import type { ExportFault, ExportOrder } from '#shared/ipc/export.ts'
import { codeOf } from '../audit/audit-desk.ts'
import { openCsvWriter } from './csv-writer.ts'
import { nameFile, partialPath } from './export-folder.ts'
import type { Rows, SheetWriter } from './sheet-writer.ts'
import type { Written } from './target-file.ts'
import { openXlsxWriter } from './xlsx-writer.ts'

export type Ending = {
  readonly state: 'done' | 'stopped' | 'failed'
  readonly code: ExportFault | null
  readonly file: string | null
  readonly written: Written | null
}

export type RunParts = {
  readonly id: string
  readonly order: ExportOrder
  readonly folder: string
  /** Name of the file without its ending. */
  readonly stem: string
  readonly hasRoom: (folder: string) => Promise<boolean>
  readonly progressed: () => void
  /** Called once; by then nothing of an export that is not done is left on disk. */
  readonly ended: (ending: Ending) => void
}

export type RunningExport = {
  readonly id: string
  readonly done: () => number
  /** `at`: rows sent before these. False: send no more. */
  readonly write: (at: number, rows: Rows) => Promise<boolean>
  /** False: there is no file. */
  readonly finish: () => Promise<boolean>
  readonly stop: () => void
}

/** How many rows are written between two looks at the room on the disk. */
const LOOK_EVERY_ROWS = 20_000
/** A worker that has sent nothing for so long is gone. */
const LONGEST_SILENCE_MS = 30_000

export function startExport(parts: RunParts): RunningExport {
  const { id, order, folder, stem } = parts
  const partial = partialPath(folder, id)
  const writer = openWriter(order, partial)
  let done = 0
  let received = 0
  let isOver = false
  let turn: Promise<unknown> = Promise.resolve()
  let silence = listen()

  function listen(): NodeJS.Timeout {
    return setTimeout(() => void turn.then(() => failed('storeGone')), LONGEST_SILENCE_MS).unref()
  }

  function end(ending: Ending): void {
    if (isOver) return
    isOver = true
    clearTimeout(silence)
    if (ending.state !== 'done') {
      writer.destroy()
      // Windows may hold the file for a moment longer than we do.
      rmSync(partial, { force: true, maxRetries: 5, retryDelay: 50 })
    }
    parts.ended(ending)
  }

  function failed(code: ExportFault): false {
    end({ state: 'failed', code, file: null, written: null })
    return false
  }

  function inTurn(step: () => Promise<boolean>): Promise<boolean> {
    const next = turn.then(step)
    turn = next.catch(() => undefined)
    return next
  }

  async function writeNext(at: number, rows: Rows): Promise<boolean> {
    // Given twice, because the answer to the first was lost with its port.
    if (isOver || at < received) return !isOver
    if (at > received) throw new Error('a batch of an export is missing')
    received = at + rows.length
    try {
      await writer.write(rows)
      if (crosses(done, rows.length, LOOK_EVERY_ROWS) && !(await parts.hasRoom(folder))) return failed('diskFull')
    } catch (error) {
      return failed(faultOf(error))
    }
    // It may have been stopped meanwhile; then what was written is gone.
    if (hasEnded()) return false
    done += rows.length
    clearTimeout(silence)
    silence = listen()
    parts.progressed()
    return true
  }

  async function finish(): Promise<boolean> {
    if (isOver) return false
    try {
      const written = await writer.end()
      if (hasEnded()) return false
      const file = nameFile(folder, partial, stem, order.format)
      if (file === null) return failed('fileLocked')
      end({ state: 'done', code: null, file, written })
      return true
    } catch (error) {
      return failed(faultOf(error))
    }
  }

  const hasEnded = (): boolean => isOver

  return {
    id,
    done: () => done,
    write: (at, rows) => inTurn(() => writeNext(at, rows)),
    finish: () => inTurn(finish),
    stop: () => end({ state: 'stopped', code: null, file: null, written: null }),
  }
}

function openWriter({ format, columns, title }: ExportOrder, path: string): SheetWriter {
  return format === 'csv' ? openCsvWriter(path, columns) : openXlsxWriter({ path, title, columns })
}

function crosses(before: number, more: number, every: number): boolean {
  return Math.floor(before / every) !== Math.floor((before + more) / every)
}

function faultOf(error: unknown): ExportFault {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'diskFull'
  return code === 'EBUSY' || code === 'EPERM' || code === 'EACCES' ? 'fileLocked' : 'writeFailed'
}
