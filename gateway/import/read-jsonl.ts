import type { Entry } from './entries.ts'
import { decodeLine, sourceLines, type Encoding } from './source-lines.ts'

const layout = { form: 'json' } as const

/** One JSON object a line; empty lines are no lines. */
export async function* readJsonLines(
  file: string,
  encoding: Encoding,
  read: (bytes: number) => void,
): AsyncGenerator<Entry> {
  for await (const { line, bytes, tooLong } of sourceLines(file, encoding, read)) {
    const place = { line, bytes, layout }
    if (tooLong) yield { ...place, reason: 'lineTooLong' }
    else {
      const text = decodeLine(bytes, encoding)
      if (text === null) yield { ...place, reason: 'wrongEncoding' }
      else if (text.trim() !== '') yield { ...place, ...parse(text) }
    }
  }
}

function parse(
  text: string,
): { readonly fields: Record<string, unknown> } | { readonly reason: 'notJson' | 'notAnObject' } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { reason: 'notJson' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { reason: 'notAnObject' }
  return { fields: value as Record<string, unknown> }
}
