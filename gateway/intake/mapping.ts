import type { ChannelId } from '#shared/domain/channel/channel.ts'
import { appealFields, type AppealField, type IncomingAppeal } from './incoming.ts'

/** `all`: the columns are joined by a blank. `first`: names for the same thing, the first one present counts. */
export type FieldColumns = { readonly columns: readonly string[]; readonly take: 'all' | 'first' }

export type FileFormat = {
  readonly encoding: 'auto' | 'utf-8' | 'gb18030'
  readonly delimiter: string
  /** Name of the sheet of a workbook; empty: the first. */
  readonly sheet: string
}

export type ChannelMapping = {
  readonly fields: Readonly<Record<AppealField, FieldColumns>>
  readonly format: FileFormat
}

export const defaultFormat: FileFormat = { encoding: 'auto', delimiter: ',', sheet: '' }

/** Column names that public systems of this kind use; taken where a channel has no mapping of its own. */
const usualNames: Readonly<Record<AppealField, readonly string[]>> = {
  externalId: ['externalId', 'id', '工单编号', '工单号', '编号', 'gdbh', 'orderId', 'orderNum'],
  receivedAt: ['receivedAt', '来电时间', '受理时间', '反映时间', '时间', '日期', 'callTime', 'date', 'time'],
  nature: ['nature', '来电类别', '诉求类型', '类型', '性质', 'callerType'],
  title: ['title', '标题', '主题', '诉求标题'],
  text: ['text', '主要内容', '诉求内容', '内容', 'majorContent', 'content', 'detail'],
  place: ['place', '事发地', '事发地址', '地址', 'address'],
  appellant: ['appellant', '姓名', '来电人', '联系人', '反映人', 'callerName', 'name'],
  phone: ['phone', '联系电话', '来电号码', '电话', '联系方式', 'callerPhone', 'callerContact'],
  identityNumber: ['identityNumber', '身份证号', '身份证号码', '证件号码'],
  secret: ['secret', '是否保密', '保密', 'isSecret'],
}

export const usualMapping: ChannelMapping = {
  fields: Object.fromEntries(
    appealFields.map((field) => [field, { columns: usualNames[field], take: 'first' } as const]),
  ) as Record<AppealField, FieldColumns>,
  format: defaultFormat,
}

export type RawRecord = Readonly<Record<string, unknown>>

/** Names the columns of one record. Whatever the mapping does not use becomes an attribute. */
export function nameColumns(channel: ChannelId, mapping: ChannelMapping, raw: RawRecord): IncomingAppeal {
  const used = new Set<string>()
  const word = (field: AppealField): string => {
    const { columns, take } = mapping.fields[field]
    const present = columns.filter((column) => Object.hasOwn(raw, column))
    const taken = take === 'first' ? present.slice(0, 1) : present
    for (const column of taken) used.add(column)
    return taken
      .map((column) => textOf(raw[column]))
      .filter((text) => text.trim() !== '')
      .join(' ')
  }
  const words = Object.fromEntries(appealFields.map((field) => [field, word(field)])) as Record<AppealField, string>
  const attributes = Object.fromEntries(
    Object.entries(raw)
      .filter(([column]) => !used.has(column))
      .map(([column, value]) => [column, textOf(value)]),
  )
  return { channel, words, attributes, original: raw }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value)
}
