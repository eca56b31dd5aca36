// Under which keys an appeal is filed and looked for: its rarest word pieces, and exact marks such as a phone.

import type { Reading } from '../reading/facts.ts'
import { countOf, type Vocabulary } from '../weighing/vocabulary.ts'

/** Enough that two wordings of one matter meet, few enough for 600,000 appeals in memory. */
const piecesFiled = 32
const tooCommon = 4000
/** One equal phone or plate weighs like two very rare pieces. */
export const markWorth = 100

/** Pieces of this level are in so many appeals that they tell nothing. */
const tooCommonLevel = 15

/** `pieces` are the rarest of the text, `marks` the exact things it names. */
export type SearchKeys = { readonly pieces: Uint32Array; readonly marks: readonly number[] }

export function searchKeysOf(vocabulary: Vocabulary, reading: Reading): SearchKeys {
  return { pieces: rarestPieces(vocabulary, reading), marks: exactMarks(reading) }
}

/** At most 32 pieces, rarest first by doublings of their count; pieces of the title come three doublings earlier. */
function rarestPieces(vocabulary: Vocabulary, reading: Reading): Uint32Array {
  const ids = reading.all.ids
  const levels = levelsOf(vocabulary, reading)
  const places = placesOf(levels, ids.length)
  const kept = new Uint32Array(Math.min(piecesFiled, ids.length))
  let size = 0
  for (let at = 0; at < ids.length; at += 1) {
    const level = levels[at] ?? 0
    const place = places[level] ?? 0
    if (level === tooCommonLevel || place >= kept.length) continue
    places[level] = place + 1
    kept[place] = ids[at] ?? 0
    size += 1
  }
  return size === kept.length ? kept : kept.subarray(0, size)
}

/** Working memory of one search, kept between searches. */
let keptLevels = new Uint8Array(1024)
const keptPlaces = new Uint16Array(tooCommonLevel + 2)

/** At which place the first piece of each level is kept. */
function placesOf(levels: Uint8Array, size: number): Uint16Array {
  const places = keptPlaces.fill(0)
  for (let at = 0; at < size; at += 1) {
    const level = (levels[at] ?? 0) + 1
    places[level] = (places[level] ?? 0) + 1
  }
  for (let level = 1; level < places.length; level += 1) places[level] = (places[level] ?? 0) + (places[level - 1] ?? 0)
  return places
}

function levelsOf(vocabulary: Vocabulary, reading: Reading): Uint8Array {
  const ids = reading.all.ids
  const titleIds = reading.titlePieces.ids
  if (keptLevels.length < ids.length) keptLevels = new Uint8Array(ids.length)
  const levels = keptLevels
  const most = tooCommon / vocabulary.each
  let inTitle = 0
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0
    const count = countOf(vocabulary, id)
    while (inTitle < titleIds.length && (titleIds[inTitle] ?? 0) < id) inTitle += 1
    const earlier = titleIds[inTitle] === id ? 3 : 0
    levels[at] = count > most ? tooCommonLevel : Math.max(0, 32 - Math.clz32(count) - earlier)
  }
  return levels
}

/** Numbers that stand for exact things: equal things give equal numbers. */
function exactMarks(reading: Reading): number[] {
  const marks = reading.marks.map((mark) => hash(mark, 0x2f0b4c47))
  if (reading.phone !== '') marks.push(hash(reading.phone, 0x51ed270b))
  if (reading.identity !== '') marks.push(hash(reading.identity, 0x7a3d98e5))
  if (reading.appellant !== '') marks.push(hash(reading.appellant, 0x1b56c4e9))
  return marks
}

/** `kind` keeps a phone apart from an equal mark. */
function hash(text: string, kind: number): number {
  let value = 0x811c9dc5 ^ kind
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 13)) >>> 0
}
