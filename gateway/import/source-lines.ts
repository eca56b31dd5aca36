/** A file as physical lines with their bytes: what cannot be read is kept as it came. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileFormat } from '../intake/mapping.ts'

export type SourceLine = { readonly line: number; readonly bytes: Buffer; readonly tooLong: boolean }

/** Of a longer line only so much is kept; nothing that a channel writes comes near it. */
const LONGEST_LINE = 8 * 1_048_576
const NEWLINE = 0x0a
const SAMPLE = 256 * 1024

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** A mark at the beginning decides; else what fits the first quarter of a megabyte as UTF-8 is UTF-8, the rest GB 18030. */
export async function encodingOf(file: string, wanted: FileFormat['encoding']): Promise<Encoding> {
  const handle = await open(file, 'r')
  const sample = Buffer.alloc(SAMPLE)
  const { bytesRead } = await handle.read(sample, 0, SAMPLE, 0)
  await handle.close()
  const found = sample.subarray(0, bytesRead)
  if (found[0] === 0xff && found[1] === 0xfe) return 'utf-16le'
  if (found[0] === 0xfe && found[1] === 0xff) return 'utf-16be'
  if (wanted !== 'auto') return wanted
  // The sample may end inside a character: `stream` forgives that.
  const fits = (bytes: Buffer): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
      return true
    } catch {
      return false
    }
  }
  // One bad line does not make a file GB 18030: most lines decide.
  const lines = splitAt(found, NEWLINE)
  return lines.filter(fits).length * 2 >= lines.length ? 'utf-8' : 'gb18030'
}

function splitAt(bytes: Buffer, byte: number): readonly Buffer[] {
  const parts: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, from)) {
    parts.push(bytes.subarray(from, at))
    from = at + 1
  }
  return from < bytes.length ? [...parts, bytes.subarray(from)] : parts
}

/** Lines counted from 1, without their line ends. `read` hears how many bytes of the file have gone by. */
export async function* sourceLines(
  file: string,
  encoding: Encoding,
  read: (bytes: number) => void,
): AsyncGenerator<SourceLine> {
  let kept: Buffer[] = []
  let length = 0
  let line = 1
  const take = (): SourceLine => {
    const bytes = Buffer.concat(kept)
    const taken = { line, bytes: bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes, tooLong: length > LONGEST_LINE }
    kept = []
    length = 0
    line += 1
    return taken
  }
  for await (const chunk of narrowChunks(file, encoding, read)) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    keep(chunk.subarray(from))
  }
  if (length > 0) yield take()

  function keep(part: Buffer): void {
    if (length < LONGEST_LINE) kept.push(part.subarray(0, LONGEST_LINE - length + 1))
    length += part.length
  }
}

/** UTF-16 goes on as UTF-8; in the others a newline is a byte of its own that never belongs to another character. */
async function* narrowChunks(file: string, encoding: Encoding, read: (bytes: number) => void): AsyncGenerator<Buffer> {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be' ? new TextDecoder(encoding) : null
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    read(chunk.length)
    yield wide === null ? chunk : Buffer.from(wide.decode(chunk, { stream: true }))
  }
  if (wide !== null) yield Buffer.from(wide.decode())
}

/** Null when the bytes are not text in this encoding. A mark at the very beginning is no text. */
export function decodeLine(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding === 'gb18030' ? 'gb18030' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
