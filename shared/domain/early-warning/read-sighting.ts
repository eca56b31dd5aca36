import { namesIn, type NameKind } from '../repeats/reading/names.ts'
import { plainText } from '../repeats/reading/plain-text.ts'
import { topicsOf, topicWord } from '../repeats/reading/topics.ts'
import { cluesIn } from './clues.ts'
import type { ReadSighting, Sighting } from './sighting.ts'

/** Roads and districts are too wide to be one object. */
const objectKinds: ReadonlySet<NameKind> = new Set(['estate', 'village', 'school', 'body'])
const OBJECTS_AT_MOST = 3

/** Reads once what early warning needs; linear in the length of the words, of which at most 20,000 characters are read. */
export function readSighting(sighting: Sighting): ReadSighting {
  const { caseId, receivedAt, person, title, text, ownPhones } = sighting
  return { caseId, receivedAt, person, objects: objectsOf(sighting), clues: cluesIn(`${title}\n${text}`, ownPhones) }
}

/**
 * What an appeal is about, as keys `object district topic`: an estate, a village, a school or a firm named in the title
 * or the place, with the topic that the title names most. The same object with another topic is another matter. Empty
 * when the appeal names no object or no topic.
 */
export function objectsOf({ title, place, area }: Pick<Sighting, 'title' | 'place' | 'area'>): readonly string[] {
  const plainTitle = plainText(title)
  const topic = strongestTopic(plainTitle)
  if (topic === null) return []
  const names = [...namesIn(plainTitle, true), ...namesIn(plainText(place), false)]
  const objects = new Set(names.filter(({ kind }) => objectKinds.has(kind)).map(({ text }) => text))
  return [...objects].slice(0, OBJECTS_AT_MOST).map((object) => `${object} ${area.slice(0, 6)} ${topic}`)
}

function strongestTopic(plainTitle: string): string | null {
  const strengths = topicsOf(plainTitle, '')
  let strongest = -1
  for (const [topic, strength] of strengths.entries()) {
    if (strength > (strengths[strongest] ?? 0)) strongest = topic
  }
  return strongest < 0 ? null : topicWord(strongest)
}
