/** The first (or the named) sheet of a workbook. Parsed in a worker with bounds of memory and time, which may be killed. */
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { columnName } from '#shared/domain/quarantine/read-record.ts'
import { checkWorkbook } from './check-workbook.ts'
import type { Entry, FileFault } from './entries.ts'

const MEMORY_MB = 1_024
const LONGEST_MS = 120_000

type Cell = string | number | boolean | Date | null
type SheetAnswer = { readonly rows: readonly (readonly Cell[])[] } | { readonly fault: 'sheetMissing' | 'notAWorkbook' }

export async function readWorkbook(file: string, sheet: string): Promise<Result<readonly Entry[], FileFault>> {
  const refused = await checkWorkbook(file)
  if (refused !== null) return fail(refused)
  const answer = await parseElsewhere(file, sheet)
  if ('fault' in answer) return fail({ code: answer.fault, detail: sheet })
  const [first, ...rows] = answer.rows
  const header = (first ?? []).map((cell) => wordOf(cell).trim())
  if (header.every((name) => name === '')) return fail({ code: 'headerMissing', detail: 'row 1' })
  return ok(rows.flatMap((cells, index) => entryOf(header, cells, index + 2)))
}

/** As text, because a worker starts without the loader that understands our sources. */
const parser = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { default: readWorkbook } = require(workerData.library)
  readWorkbook(workerData.file).then(
    (sheets) => {
      const found = workerData.sheet === '' ? sheets[0] : sheets.find((each) => each.sheet === workerData.sheet)
      parentPort.postMessage(found === undefined ? { fault: 'sheetMissing' } : { rows: found.data })
    },
    () => parentPort.postMessage({ fault: 'notAWorkbook' }),
  )`

function parseElsewhere(file: string, sheet: string): Promise<SheetAnswer> {
  const library = createRequire(import.meta.url).resolve('read-excel-file/node')
  return new Promise((resolve) => {
    const worker = new Worker(parser, {
      ...{ eval: true, execArgv: [], workerData: { library, file, sheet } },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const end = (answer: SheetAnswer): void => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => end({ fault: 'notAWorkbook' }), LONGEST_MS)
    worker.once('message', end)
    worker.once('error', () => end({ fault: 'notAWorkbook' }))
    worker.once('exit', () => end({ fault: 'notAWorkbook' }))
  })
}

function entryOf(header: readonly string[], cells: readonly Cell[], line: number): readonly Entry[] {
  const words = cells.map(wordOf)
  if (words.every((word) => word.trim() === '')) return []
  const bytes = Buffer.from(JSON.stringify(words))
  const layout = { form: 'cells', columns: header } as const
  if (words.slice(header.length).some((word) => word.trim() !== ''))
    return [{ line, bytes, layout, reason: 'wrongColumnCount' }]
  const fields = Object.fromEntries(header.map((_, index) => [columnName(header, index), words[index] ?? '']))
  return [{ line, bytes, layout, fields }]
}

/** A date cell holds wall-clock time; the library gives it as if it were UTC. */
function wordOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ')
  return String(cell)
}
