/**
 * Typed conditions: `渠道:12345 状态:待派单,待签收 到期<3天 收到:昨天 -区县:历下 烧烤`. What has no field is text to look for.
 * Pure: the present moment comes in.
 */
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Condition, FieldId } from '../../store/query/query.ts'
import { parseSpan } from './parse-span.ts'
import { fieldKeys, type Term, type Vocabulary } from './vocabulary.ts'

export type Problem = { readonly token: string; readonly code: 'unknownValue' | 'unreadableTime' }
export type ParsedConditions = {
  readonly conditions: readonly Condition[]
  readonly text: string
  readonly problems: readonly Problem[]
}

const fieldOfKey = new Map<string, FieldId>(
  Object.entries(fieldKeys).flatMap(([field, keys]) => keys.map((key) => [key, field as FieldId] as const)),
)

const instantFields: ReadonlySet<FieldId> = new Set<FieldId>(['receivedAt', 'dueAt', 'changedAt'])
const numberFields: ReadonlySet<FieldId> = new Set<FieldId>(['appealCount', 'likelyRepeats'])
/** Any part of what the row shows. */
const textFields: ReadonlySet<FieldId> = new Set<FieldId>(['no', 'title', 'appellant'])

/** Signs in both widths: an input method that is on writes the full-width ones. A field without a value yet is no text to look for. */
const tokenShape = /^([-!\uFF01非]?)(\p{L}+?)(<=|>=|!=|[:\uFF1A=\uFF1D≠<>≤≥\uFF1C\uFF1E])(.*)$/u

const narrowSigns: Readonly<Record<string, string>> = { '\uFF1A': ':', '\uFF1D': '=', '\uFF1C': '<', '\uFF1E': '>' }

type Token = {
  readonly negative: boolean
  readonly field: FieldId
  readonly sign: string
  readonly value: string
  readonly written: string
}

export function parseConditions(typed: string, vocabulary: Vocabulary, now: Instant): ParsedConditions {
  const conditions: Condition[] = []
  const words: string[] = []
  const problems: Problem[] = []
  for (const piece of typed.trim().split(/\s+/u)) {
    if (piece === '') continue
    const token = readToken(piece)
    if (token === null) {
      words.push(piece)
      continue
    }
    const condition = readCondition(token, vocabulary, now)
    if (typeof condition === 'string') problems.push({ token: piece, code: condition })
    else conditions.push(condition)
  }
  return { conditions, text: words.join(' '), problems }
}

/** Whether a piece names a field, so that the bar knows that it will become a condition. */
export function namesField(piece: string): boolean {
  return readToken(piece) !== null
}

function readToken(piece: string): Token | null {
  const match = tokenShape.exec(piece)
  if (match === null) return null
  const [, minus = '', key = '', sign = '', value = ''] = match
  const field = fieldOfKey.get(key.toLowerCase())
  if (field === undefined) return null
  const narrow = narrowSigns[sign] ?? sign
  return { negative: minus !== '' || narrow === '!=' || narrow === '≠', field, sign: narrow, value, written: piece }
}

function readCondition(token: Token, vocabulary: Vocabulary, now: Instant): Condition | Problem['code'] {
  if (instantFields.has(token.field)) {
    const span = parseSpan(token.value, token.sign, { field: token.field, now })
    if (span === null) return 'unreadableTime'
    const typed = followsTheClock(token.value) ? { typed: token.written } : {}
    return { field: token.field, op: 'within', ...span, ...typed }
  }
  if (numberFields.has(token.field)) return readNumber(token)
  const terms = vocabulary[token.field] ?? []
  const names = token.value.split(/[,\uFF0C|、]/u).filter((name) => name !== '')
  const values = names.map((name) => (textFields.has(token.field) ? [name] : valuesCalled(name, terms)))
  if (values.length === 0 || values.some((found) => found.length === 0)) return 'unknownValue'
  return { field: token.field, op: token.negative ? 'isNot' : 'is', values: [...new Set(values.flat())] }
}

function readNumber({ field, sign, value }: Token): Condition | Problem['code'] {
  if (/^(有|yes)$/iu.test(value)) return { field, op: 'within', from: field === 'appealCount' ? 2 : 1, to: null }
  if (!/^\d{1,4}$/.test(value)) return 'unknownValue'
  const count = Number(value)
  switch (sign) {
    case '<':
      return { field, op: 'within', from: null, to: count - 1 }
    case '<=':
    case '≤':
      return { field, op: 'within', from: null, to: count }
    case '>':
      return { field, op: 'within', from: count + 1, to: null }
    case '>=':
    case '≥':
      return { field, op: 'within', from: count, to: null }
    default:
      return { field, op: 'within', from: count, to: count }
  }
}

/** A whole name first, then beginnings, then parts; several may be meant (`12345` is three channels). */
function valuesCalled(name: string, terms: readonly Term[]): readonly string[] {
  const wanted = plain(name)
  const tests: readonly ((called: string) => boolean)[] = [
    (called) => called === wanted,
    (called) => called.startsWith(wanted),
    (called) => called.includes(wanted),
  ]
  for (const test of tests) {
    const found = terms.filter((term) => term.names.some((called) => test(plain(called))))
    if (found.length > 0) return found.map((term) => term.value)
  }
  return []
}

/** A blank ends a condition, so names that have one are typed without it. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/\s/gu, '')
}

/** `<3天`, `今天`: another moment tomorrow. A date stays what it is. */
function followsTheClock(value: string): boolean {
  return !/\d[-/.月]\d/u.test(value)
}

/** Times that follow the clock as they are now; everything else stays as it was. */
export function renewConditions(
  conditions: readonly Condition[],
  vocabulary: Vocabulary,
  now: Instant,
): readonly Condition[] {
  return conditions.map((each) => {
    if (each.op !== 'within' || each.typed === undefined) return each
    const [renewed] = parseConditions(each.typed, vocabulary, now).conditions
    return renewed?.field === each.field ? renewed : each
  })
}
