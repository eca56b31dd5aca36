/**
 * The records of an answer of the gateway as it wrote them. A record begins with its state and the state with its id; that
 * beginning cannot stand inside a record, because quotes within strings are escaped and nothing else has a field of that
 * name. The same in bytes, with more to it: gateway/ledger/pack-snapshot.ts.
 */
const LIST = '"records":['
const RECORD = '{"state":{"id":'

/** The text of each record of an answer of the gateway, in order; null when it is not written as the gateway writes it. */
export function cutTexts(body: string): readonly string[] | null {
  const first = 1 + LIST.length
  if (!body.startsWith(LIST, 1) || !body.startsWith(RECORD, first)) return null
  try {
    const ends = cutEnds(body, first)
    return ends?.map((end, index) => body.slice(index === 0 ? first : (ends[index - 1] ?? 0) + 1, end)) ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Where each record ends. */
function cutEnds(body: string, first: number): readonly number[] | null {
  const records: number[] = []
  let at = first
  for (let next = body.indexOf(`,${RECORD}`, at); next >= 0; next = body.indexOf(`,${RECORD}`, next + 1)) {
    records.push(next)
    at = next + 1
  }
  const end = endOfObject(body, at)
  records.push(end)
  return body.startsWith('],', end) ? records : null
}

/** One past the bracket that closes the object which opens at `from`. */
function endOfObject(text: string, from: number): number {
  let depth = 0
  let inString = false
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{') depth += 1
    else if (character === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  throw new SyntaxError('the object has no end')
}
