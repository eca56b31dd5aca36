/** What may be typed before and after the colon of a condition, in both languages. */
import type { Reference } from '#shared/domain/reference.ts'
import type { FieldId } from '../../store/query/query.ts'
import { domainWords } from '../../text/words/domain.ts'

/** Names of the fields as they may be typed. */
export const fieldKeys: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  network: ['网络', '网', 'network', 'net'],
  channel: ['渠道', 'channel'],
  receivedAt: ['收到', 'received'],
  nature: ['性质', 'nature'],
  class: ['类别', 'class'],
  district: ['区县', '区', 'district'],
  street: ['街道', '街镇', 'street'],
  branch: ['分局', '支队', 'branch'],
  station: ['派出所', '所', 'station'],
  officer: ['民警', 'officer'],
  status: ['状态', 'status'],
  urgency: ['紧急', 'urgency'],
  dueAt: ['到期', '时限', 'due'],
  card: ['牌', 'card'],
  appealCount: ['合并', '条数', 'appeals'],
  likelyRepeats: ['疑似', '重复', 'repeats'],
  supervised: ['督办', 'supervised'],
  claim: ['占有', 'claim'],
  no: ['单号', 'no'],
  title: ['标题', 'title'],
  appellant: ['诉求人', 'appellant'],
  sync: ['送达', 'sync'],
  changedAt: ['变动', 'changed'],
}

/** One value that a field may have, with every name a person may call it by. */
export type Term = { readonly value: string; readonly names: readonly string[] }
export type Vocabulary = Readonly<Partial<Record<FieldId, readonly Term[]>>>

export function vocabularyOf(reference: Reference): Vocabulary {
  const unitsOf = (level: string): readonly Term[] =>
    reference.units
      .filter((unit) => unit.level === level)
      .map((unit) => term(unit.id, [unit.short, unit.name, unit.nameEn]))
  const divisionsOf = (digits: number): readonly Term[] =>
    reference.divisions.filter(({ code }) => code.length === digits).map(({ code, name }) => term(code, [name]))
  return {
    network: coded(['police', 'government'], ['network', 'networkShort']),
    channel: reference.channels.map((channel) => term(channel.id, [channel.short, channel.name, channel.nameEn])),
    nature: coded(codesOf('nature'), ['nature']),
    // A class stands for the classes below it.
    class: reference.classes.map((each) => term(each.code, [each.name, each.nameEn, each.code])),
    district: divisionsOf(6),
    street: divisionsOf(9),
    branch: unitsOf('branch'),
    station: unitsOf('station'),
    officer: unitsOf('officer'),
    status: coded(codesOf('status'), ['status']),
    urgency: coded(codesOf('urgency'), ['urgency']),
    card: coded(['none', 'yellow', 'red'], ['card']),
    sync: coded(codesOf('sync'), ['sync']),
    claim: [
      term('mine', ['我', '我的', 'mine', 'me']),
      term('other', ['他人', 'other']),
      term('none', ['无', '没有', 'none']),
    ],
    supervised: [term('true', ['是', 'yes', 'true']), term('false', ['否', 'no', 'false'])],
  }
}

function term(value: string, names: readonly string[]): Term {
  return { value, names }
}

type WordsArea = Readonly<Record<string, readonly [string, string]>>

function codesOf(area: string): readonly string[] {
  const start = `${area}.`
  return Object.keys(domainWords).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []))
}

function coded(codes: readonly string[], areas: readonly string[]): readonly Term[] {
  const all: WordsArea = domainWords
  return codes.map((code) => term(code, [...areas.flatMap((area) => all[`${area}.${code}`] ?? []), code]))
}
