// Opens what the product exports with LibreOffice and compares every cell: once as CSV, once as a workbook. Run by itself:
//   node --import tsx tests/soak/export-opens.ts [--rows N]
import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import type { ExportCell, ExportColumn } from '#shared/ipc/export.ts'
import { openCsvWriter } from '../../electron/main/export/csv-writer.ts'
import { momentText } from '../../electron/main/export/moments.ts'
import { neutralText, withoutControls } from '../../electron/main/export/neutral.ts'
import { openXlsxWriter } from '../../electron/main/export/xlsx-writer.ts'

const run = promisify(execFile)
const LIMIT_MS = 240_000
const BATCH = 500

const columns: readonly ExportColumn[] = [
  { id: 'no', head: '单号', kind: 'text', width: 14 },
  { id: 'receivedAt', head: '收到', kind: 'moment', width: 20 },
  { id: 'appealCount', head: '来源条数', kind: 'number', width: 10 },
  { id: 'appellant', head: '诉求人', kind: 'text', width: 14 },
  { id: 'title', head: '标题', kind: 'text', width: 60 },
]

/** What could be run, typed, cut or lost by a spreadsheet; none of it may be. */
const hard = [
  ...[
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1+1',
    ' =1+1',
    '=HYPERLINK("http://x.invalid","y")',
    "=cmd|' /C calc'!A0",
  ],
  ...[
    '00123',
    '199****0012',
    '19900000012',
    '3701021990010100X1',
    '1E5',
    '2012-10-16',
    '3/4',
    'TRUE',
    "'引号",
    '"双引号"',
  ],
  ...['第一行\n第二行', '逗号,分号;制表\t', '<b>&amp;</b>', '𠮷野家😀', '_x000B_', ' 前后空格 ', ''],
]

type Rows = readonly (readonly ExportCell[])[]

function makeRows(count: number): Rows {
  return Array.from({ length: count }, (_, at) => [
    `121016-${String(at).padStart(4, '0')}`,
    at % 7 === 3 ? null : 1_350_355_686_000 + at * 61_000,
    at % 5,
    '张某某',
    hard[at % hard.length] ?? '',
  ])
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: '2000' } } })
  const count = Number(values.rows)
  const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (office === undefined) {
    process.stderr.write('LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc\n')
    return 1
  }
  const folder = await mkdtemp(join(tmpdir(), 'export-opens-'))
  try {
    const rows = makeRows(count)
    const checked = []
    for (const way of ways) checked.push(await check(way, office, folder, rows))
    for (const fault of checked.flat().slice(0, 20)) process.stderr.write(`${fault}\n`)
    const failed = checked.filter((faults) => faults.length > 0).length
    process.stdout.write(`${checked.length - failed} passed, ${failed} failed\n`)
    return failed === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * A workbook knows its types. A CSV knows none: read as text every cell must come back; read as it comes a spreadsheet makes
 * of fields what it likes, but what could begin a formula must be there as text.
 */
const ways = ['xlsx', 'csv as text', 'csv as it comes'] as const
type Way = (typeof ways)[number]

/** One sentence for each cell that LibreOffice shows otherwise than it was. */
async function check(way: Way, office: string, folder: string, rows: Rows): Promise<readonly string[]> {
  const outDir = join(folder, way.replaceAll(' ', '-'))
  await mkdir(outDir)
  const path = join(outDir, way === 'xlsx' ? 'rows.xlsx' : 'rows.csv')
  const writer = way === 'xlsx' ? openXlsxWriter({ path, title: '全部', columns }) : openCsvWriter(path, columns)
  for (let from = 0; from < rows.length; from += BATCH) await writer.write(rows.slice(from, from + BATCH))
  await writer.end()
  const shown = await openWith(office, path, way)
  const faults: string[] = []
  if (shown.length !== rows.length + 1) faults.push(`${way}: ${shown.length} lines instead of ${rows.length + 1}`)
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      if (way === 'csv as it comes' && !isDangerous(cell)) continue
      const wanted = shownAs(way, cell, columns[column])
      const found = shown[at + 1]?.[column]
      if (found === wanted) continue
      const place = `${way}, row ${at + 1}, ${columns[column]?.head}`
      faults.push(`${place}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`)
    }
  }
  return faults
}

function isDangerous(cell: ExportCell): boolean {
  return typeof cell === 'string' && neutralText(cell) !== cell
}

/** As CSV again, every field quoted. */
async function openWith(office: string, path: string, way: Way): Promise<string[][]> {
  const asText = columns.map((_, at) => `${at + 1}/2`).join('/')
  const input = {
    xlsx: [],
    'csv as text': [`--infilter=CSV:44,34,76,1,${asText},0,false,true,false`],
    'csv as it comes': ['--infilter=CSV:44,34,76,1'],
  }[way]
  const outDir = `${path}-opened`
  const words = [
    ...[`-env:UserInstallation=file://${path}-profile`, '--headless', ...input],
    ...['--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true', '--outdir', outDir, path],
  ]
  await run(office, words, { timeout: LIMIT_MS })
  return parse(await readFile(join(outDir, 'rows.csv')), { bom: true, relax_column_count: true })
}

function shownAs(way: Way, cell: ExportCell, column: ExportColumn | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return column?.kind === 'moment' ? momentText(cell) : String(cell)
  return way === 'xlsx' ? cell : neutralText(withoutControls(cell))
}

process.exitCode = await main()
