/**
 * A workbook is a zip of XML from somebody else. Before anything parses it, every entry is inflated once into nothing and
 * counted: too many, too large, packed too tightly, lying about their size or carrying a document type, and it is refused.
 */
import type { Readable } from 'node:stream'
import { stat } from 'node:fs/promises'
import { open, type Entry as ZipEntry, type ZipFile } from 'yauzl'
import type { FileFault } from './entries.ts'

const LARGEST_FILE = 100 * 1_048_576
const MOST_ENTRIES = 2_000
const LARGEST_ENTRY = 400 * 1_048_576
const LARGEST_TOTAL = 600 * 1_048_576
/** Real sheets pack 5 to 30 times; below a megabyte the ratio harms nobody. */
const TIGHTEST_RATIO = 150
const RATIO_COUNTS_FROM = 1_048_576

export async function checkWorkbook(file: string): Promise<FileFault | null> {
  const { size } = await stat(file)
  if (size > LARGEST_FILE) return { code: 'workbookTooLarge', detail: `${size} bytes` }
  let zip: ZipFile
  try {
    zip = await openZip(file)
  } catch {
    return { code: 'notAWorkbook', detail: 'zip' }
  }
  try {
    return await checkEntries(zip)
  } catch {
    // Raised by yauzl: a name that leads out, sizes that lie, bytes that do not inflate.
    return { code: 'workbookUnsafe', detail: 'zip' }
  } finally {
    zip.close()
  }
}

function openZip(file: string): Promise<ZipFile> {
  const options = { lazyEntries: true, strictFileNames: true, validateEntrySizes: true, autoClose: false }
  return new Promise((resolve, reject) => {
    open(file, options, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

async function checkEntries(zip: ZipFile): Promise<FileFault | null> {
  if (zip.entryCount > MOST_ENTRIES) return { code: 'workbookTooLarge', detail: `${zip.entryCount} entries` }
  let total = 0
  let hasSheets = false
  for await (const entry of entriesOf(zip)) {
    total += entry.uncompressedSize
    const tight =
      entry.uncompressedSize > RATIO_COUNTS_FROM && entry.uncompressedSize > entry.compressedSize * TIGHTEST_RATIO
    if (tight) return { code: 'workbookUnsafe', detail: 'ratio' }
    if (entry.uncompressedSize > LARGEST_ENTRY || total > LARGEST_TOTAL)
      return { code: 'workbookTooLarge', detail: `${total} bytes` }
    if (await declaresDocumentType(zip, entry)) return { code: 'workbookUnsafe', detail: 'doctype' }
    hasSheets ||= entry.fileName === 'xl/workbook.xml'
  }
  return hasSheets ? null : { code: 'notAWorkbook', detail: 'xl/workbook.xml' }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<ZipEntry> {
  for (let left = zip.entryCount; left > 0; left -= 1) {
    yield await new Promise<ZipEntry>((resolve, reject) => {
      zip.once('entry', resolve)
      zip.once('error', reject)
      zip.readEntry()
    })
    zip.removeAllListeners('error')
  }
}

/** Reads the whole entry, which also proves its size. */
async function declaresDocumentType(zip: ZipFile, entry: ZipEntry): Promise<boolean> {
  if (entry.fileName.endsWith('/')) return false
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
  })
  const isXml = /\.(?:xml|rels)$/i.test(entry.fileName)
  let before = ''
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (!isXml) continue
    const text = before + chunk.toString('latin1')
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text.replaceAll('\0', ''))) {
      stream.destroy()
      return true
    }
    before = text.slice(-20)
  }
  return false
}
