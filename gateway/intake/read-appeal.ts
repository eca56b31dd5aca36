/** From the channel's words to an appeal. What cannot be read cleanly gets a flag, and its original stays in the attributes. */
import type { Appeal, Appellant } from '#shared/domain/appeal/appeal.ts'
import { originalKey, type AppealFlag } from '#shared/domain/appeal/flags.ts'
import { cleanText } from '#shared/domain/core/clean-text.ts'
import { DAY, type Instant } from '#shared/domain/core/instants.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { QuarantineReason } from '#shared/wire/quarantine.ts'
import { canonicalJson } from '#shared/domain/core/canonical-json.ts'
import { sha256 } from '../ledger/canonical.ts'
import type { AppealField, IncomingAppeal } from './incoming.ts'
import type { PlaceFinder } from '#shared/domain/appeal/places.ts'
import { readInstant } from './read-dates.ts'
import { readPhones } from './read-phones.ts'
import { identityFlag, readIdentityNumber, readNature, readYes } from './read-words.ts'

export type ReadAppeal = Omit<Appeal, 'id' | 'revision' | 'caseId' | 'importedAt'> & { readonly contentHash: Buffer }

const LONGEST_EXTERNAL_ID = 200
const LONG_NAME = 100
const LONG_TITLE = 300
const LONG_TEXT = 10_000

/** `now` is what the receipt time falls back to. Refuses only what has no identity or says nothing at all. */
export function readAppeal(
  incoming: IncomingAppeal,
  findPlace: PlaceFinder,
  now: Instant,
): Result<ReadAppeal, QuarantineReason> {
  const reader = createReader(incoming)
  const externalId = reader.clean('externalId')
  if (externalId === '') return fail('externalIdMissing')
  if (externalId.length > LONGEST_EXTERNAL_ID) return fail('externalIdTooLong')
  const title = reader.clean('title')
  const text = reader.clean('text')
  if (title === '' && text === '') return fail('nothingSaid')
  reader.flagIf(title.length > LONG_TITLE, 'title-long')
  reader.flagIf(text.length > LONG_TEXT, 'text-long')
  const place = reader.clean('place')
  reader.flagIf(place.length > LONG_TITLE, 'place-long')
  const nature = readNature(reader.clean('nature'))
  reader.flagIf(nature === null, 'nature-unknown', 'nature')
  const appellant = readAppellant(reader)
  const receivedAt = readReceipt(reader, now)
  const attributes = reader.attributes()
  return ok({
    channel: incoming.channel,
    externalId,
    receivedAt,
    appellant,
    nature: nature ?? 'other',
    title,
    text,
    place,
    // Running text names too many places to trust it beside one that the channel gave.
    ...findPlace(place === '' ? text : place),
    attributes,
    flags: reader.flags(),
    contentHash: sha256(canonicalJson(incoming.original ?? { words: incoming.words, attributes: incoming.attributes })),
  })
}

function readAppellant(reader: Reader): Appellant {
  const name = reader.clean('appellant')
  reader.flagIf(name.length > LONG_NAME, 'name-long')
  const phones = readPhones(reader.clean('phone'))
  for (const flag of phones.flags) reader.flagIf(true, flag, 'phone')
  const identityWord = reader.clean('identityNumber')
  const identityNumber = readIdentityNumber(identityWord)
  reader.flagIf(identityWord !== '' && identityNumber === null, 'identity-unreadable', 'identityNumber')
  const doubt = identityNumber === null ? null : identityFlag(identityNumber)
  if (doubt !== null) reader.flagIf(true, doubt)
  const secret = readYes(reader.clean('secret')) || phones.secret || /保密/u.test(name)
  return { name, phones: phones.phones, identityNumber, secret }
}

function readReceipt(reader: Reader, now: Instant): Instant {
  const word = reader.clean('receivedAt')
  const receivedAt = readInstant(word)
  if (receivedAt !== null) {
    reader.flagIf(receivedAt > now + DAY, 'date-in-future', 'receivedAt')
    return receivedAt
  }
  reader.flagIf(true, word === '' ? 'date-missing' : 'date-unreadable', 'receivedAt')
  return now
}

type Reader = {
  /** The word without invisible characters; flags them and keeps the original when there were any. */
  readonly clean: (field: AppealField) => string
  /** With a field: its original word stays in the attributes. */
  readonly flagIf: (condition: boolean, flag: AppealFlag, field?: AppealField) => void
  readonly flags: () => readonly AppealFlag[]
  readonly attributes: () => Readonly<Record<string, string>>
}

function createReader({ words, attributes }: IncomingAppeal): Reader {
  const flags = new Set<AppealFlag>()
  const originals = new Map<string, string>()
  const flagIf = (condition: boolean, flag: AppealFlag, field?: AppealField): void => {
    if (!condition) return
    flags.add(flag)
    if (field !== undefined && words[field] !== '') originals.set(originalKey(field), words[field])
  }
  return {
    clean: (field) => {
      const { text, hadControl } = cleanText(words[field])
      flagIf(hadControl, 'control-characters', field)
      return text
    },
    flagIf,
    flags: () => [...flags].toSorted(),
    attributes: () => ({ ...attributes, ...Object.fromEntries(originals) }),
  }
}
