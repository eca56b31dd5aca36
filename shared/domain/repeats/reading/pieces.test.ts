import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinPieces, pairsByPosition, type Pieces, piecesOf, triplePiece } from './pieces.ts'

/** The slow way: every pair, and every triple that no phrase end breaks, counted in a map. */
function countedSlowly(plain: string): (readonly [number, number])[] {
  const pairs = pairsByPosition(plain)
  const counts = new Map<number, number>()
  const count = (piece: number): void => void counts.set(piece, (counts.get(piece) ?? 0) + 1)
  for (const [at, pair] of pairs.entries()) {
    if (pair === 0) continue
    count(pair)
    if ((pairs[at + 1] ?? 0) !== 0) count(triplePiece(pair, plain.charCodeAt(at + 2)))
  }
  return [...counts].sort(([a], [b]) => a - b).map(([id, found]) => [id, Math.min(255, found)])
}

const listed = ({ ids, counts }: Pieces): (readonly [number, number])[] =>
  [...ids].map((id, at) => [id, counts[at] ?? 0])
const plainOf = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'青 岚 苑 楼 下 油 烟 扰 民 | a 1'.split(' ')), { maxLength: longest })
    .map((all) => all.join(''))

test('pieces come sorted and counted, in short texts and in long ones', () => {
  fc.assert(
    fc.property(fc.oneof(plainOf(80), plainOf(1500)), (plain) => {
      expect(listed(piecesOf(plain, pairsByPosition(plain)))).toEqual(countedSlowly(plain))
    }),
    { numRuns: 150 },
  )
  const long = '青岚苑楼下油烟扰民|'.repeat(300)
  expect(listed(piecesOf(long, pairsByPosition(long)))).toEqual(countedSlowly(long))
})

test('title and body, read as stretches of one text, give what each gives alone, and together both', () => {
  fc.assert(
    fc.property(plainOf(20), plainOf(60), (title, body) => {
      const plain = `${title}|${body}`
      const pairs = pairsByPosition(plain)
      const ofTitle = piecesOf(plain, pairs, 0, Math.max(0, title.length - 1))
      const ofBody = piecesOf(plain, pairs, title.length + 1)
      expect(listed(ofTitle)).toEqual(countedSlowly(title))
      expect(listed(ofBody)).toEqual(countedSlowly(body))
      expect(listed(joinPieces(ofTitle, ofBody))).toEqual(countedSlowly(plain))
    }),
    { numRuns: 100 },
  )
})
