/** What the word under the cursor of the conditions field may become: a field, or a value of the field before the sign. */
import type { FieldId } from '../../store/query/query.ts'
import { findable, find, type Findable } from '../../ui/pinyin-find.ts'
import { fieldKeys, type Vocabulary } from './vocabulary.ts'

export type Completion = {
  /** As the list shows it. */
  readonly name: string
  /** What takes the place of the word; without a blank at its end more is to be typed. */
  readonly text: string
}

export type Completer = (typed: string, language: 'zh-CN' | 'en') => readonly Completion[]

const SHOWN = 8
const tokenShape = /^([-!\uFF01非]?)(\p{L}+?)(<=|>=|!=|[:\uFF1A=\uFF1D≠<>≤≥\uFF1C\uFF1E])(.*)$/u

const times: Readonly<Record<'zh-CN' | 'en', readonly string[]>> = {
  'zh-CN': ['今天', '昨天', '明天', '近7天', '近30天'],
  en: ['today', 'yesterday', 'tomorrow'],
}
const fieldOfKey = new Map(
  Object.entries(fieldKeys).flatMap(([field, keys]) => keys.map((key) => [key, field as FieldId] as const)),
)

export function createCompleter(vocabulary: Vocabulary): Completer {
  const known = new Map<FieldId, readonly { readonly name: string; readonly found: readonly Findable[] }[]>()

  function termsOf(field: FieldId, english: boolean) {
    const terms = known.get(field)
    if (terms !== undefined) return terms
    const made = (vocabulary[field] ?? []).map(({ names }) => ({
      name: (english ? names.find((each) => /^[\x20-\x7E]+$/u.test(each)) : undefined) ?? names[0] ?? '',
      found: names.map(findable),
    }))
    known.set(field, made)
    return made
  }

  return (typed, language) => {
    const word = /\S*$/u.exec(typed)?.[0] ?? ''
    if (word === '') return []
    const token = readWord(word)
    if (token === null) return fieldsLike(word, language)
    if (token.field === undefined) return []
    return valuesLike(token.field, token.part, { terms: termsOf(token.field, language === 'en'), language })
      .map((name) => ({ name, text: `${token.head}${name.replaceAll(/\s/gu, '')} ` }))
      .slice(0, SHOWN)
  }
}

/** A word with a sign in it: the field, what stays as it is, and the part of the last value that is there already. */
function readWord(word: string) {
  const match = tokenShape.exec(word)
  if (match === null) return null
  const [, minus = '', key = '', sign = '', rest = ''] = match
  const part = /[^,\uFF0C、|]*$/u.exec(rest)?.[0] ?? ''
  const head = `${minus}${key}${sign}${rest.slice(0, rest.length - part.length)}`
  return { field: fieldOfKey.get(key.toLowerCase()), head, part }
}

function fieldsLike(word: string, language: 'zh-CN' | 'en'): readonly Completion[] {
  const wanted = word.replace(/^[-!\uFF01]/u, '')
  const minus = word.slice(0, word.length - wanted.length)
  if (wanted === '' || /\d/u.test(wanted)) return []
  return Object.values(fieldKeys).flatMap((keys) => {
    const name = language === 'en' ? keys.find((key) => /^[a-z]+$/u.test(key)) : keys[0]
    if (name === undefined || !keys.some((key) => startsLike(findable(key), wanted))) return []
    return [{ name: `${name}:`, text: `${minus}${name}:` }]
  })
}

type Among = {
  readonly terms: readonly { readonly name: string; readonly found: readonly Findable[] }[]
  readonly language: 'zh-CN' | 'en'
}

function valuesLike(field: FieldId, part: string, { terms, language }: Among): readonly string[] {
  if (field === 'receivedAt' || field === 'dueAt' || field === 'changedAt')
    return times[language].filter((time) => part === '' || startsLike(findable(time), part))
  if (field === 'appealCount' || field === 'likelyRepeats') return part === '' ? [language === 'en' ? 'yes' : '有'] : []
  if (part === '') return terms.map((term) => term.name)
  const bare = part.replaceAll(/\s/gu, '')
  const begins = terms.filter((term) => term.found.some((each) => startsLike(each, bare)))
  const holds = terms.filter((term) => !begins.includes(term) && term.found.some((each) => find(each, bare) !== null))
  return [...begins, ...holds].map((term) => term.name)
}

function startsLike(subject: Findable, typed: string): boolean {
  return find(subject, typed)?.from === 0
}
