// Under which keys an appeal is filed and looked for: its rarest word pieces, and exact marks such as a phone.

import type { Facts } from './facts.ts'
import { placeOf } from './pieces.ts'
import { countOf, type Vocabulary } from './vocabulary.ts'

/** Enough that two wordings of one matter meet, few enough for 600,000 appeals in memory. */
const piecesFiled = 32
const tooCommon = 4000
/** One equal phone or plate weighs like two very rare pieces. */
export const markWorth = 100

/** At most 32 pieces, rarest first by doublings of their count; pieces of the title come three doublings earlier. */
export function rarestPieces(vocabulary: Vocabulary, facts: Facts): Uint32Array {
  const ids = facts.all.ids
  const levels = new Uint8Array(ids.length)
  const sizes = new Uint32Array(16)
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0
    const count = countOf(vocabulary, id)
    const doublings = 32 - Math.clz32(count)
    const level = count > tooCommon ? 15 : Math.max(0, doublings - (placeOf(facts.titlePieces.ids, id) >= 0 ? 3 : 0))
    levels[at] = level
    sizes[level] = (sizes[level] ?? 0) + 1
  }
  let room = piecesFiled
  const kept = new Uint32Array(Math.min(piecesFiled, ids.length))
  let size = 0
  for (let level = 0; level < 15 && room > 0; level += 1) {
    for (let at = 0; at < ids.length && room > 0 && (sizes[level] ?? 0) > 0; at += 1) {
      if (levels[at] !== level) continue
      kept[size++] = ids[at] ?? 0
      room -= 1
    }
  }
  return kept.slice(0, size)
}

/** Numbers that stand for exact things: equal things give equal numbers. */
export function exactMarks(facts: Facts): number[] {
  const marks = facts.marks.map((mark) => hash(`mark ${mark}`))
  if (facts.phone !== '') marks.push(hash(`phone ${facts.phone}`))
  if (facts.identity !== '') marks.push(hash(`identity ${facts.identity}`))
  if (facts.appellant !== '') marks.push(hash(`person ${facts.appellant}`))
  return marks
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 13)) >>> 0
}
