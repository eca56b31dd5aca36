import { describe, expect, it } from 'vitest'
import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import { nameColumns, usualMapping, type RawRecord } from './mapping.ts'
import { readAppeal } from './read-appeal.ts'

const findPlace = createPlaceFinder([
  { code: '370102', name: '历下区' },
  { code: '370102011', name: '姚家街道' },
])
const NOW = 1_350_353_520_000

function read(raw: RawRecord) {
  return readAppeal(nameColumns('hotline-12345', usualMapping, raw), findPlace, NOW)
}

function value(raw: RawRecord) {
  const result = read(raw)
  if (!result.ok) throw new Error(result.fault)
  return result.value
}

describe('an appeal', () => {
  it('keeps every column: those that mean something under their meaning, the others by their names', () => {
    const appeal = value({ 工单编号: 7, 标题: '噪声', 内容: '扰民', 热线坐席: '012', 附件: ['a.jpg'], 空: null })
    expect(appeal).toMatchObject({
      externalId: '7',
      title: '噪声',
      text: '扰民',
      attributes: { 热线坐席: '012', 附件: '["a.jpg"]', 空: '' },
    })
  })

  it('takes the first of several names for the same thing and keeps the second', () => {
    expect(value({ id: '1', title: 'a', 编号: 'X' })).toMatchObject({ externalId: '1', attributes: { 编号: 'X' } })
  })

  it('finds district and street in the place, in the text only when there is no place', () => {
    expect(value({ id: 1, title: 'a', place: '历下区姚家街道某路' })).toMatchObject({
      districtCode: '370102',
      streetCode: '370102011',
    })
    expect(value({ id: 1, title: 'a', content: '历下区姚家街道某路' })).toMatchObject({ streetCode: '370102011' })
    expect(value({ id: 1, title: 'a', content: '历下区姚家街道', place: '某地' })).toMatchObject({ districtCode: null })
  })

  it('falls back to the moment of arrival for a date it cannot read, and says so', () => {
    expect(value({ id: 1, title: 'a' })).toMatchObject({ receivedAt: NOW, flags: ['date-missing'] })
    expect(value({ id: 1, title: 'a', date: '昨天' })).toMatchObject({
      ...{ receivedAt: NOW, flags: ['date-unreadable'], attributes: { 'receivedAt.original': '昨天' } },
    })
    expect(value({ id: 1, title: 'a', date: '2030-01-01' }).flags).toEqual(['date-in-future'])
  })

  it('is secret when any of its fields asks for it', () => {
    const base = { id: 1, title: 'a', date: '2012-10-16' }
    expect(value({ ...base, 姓名: '保密' }).appellant.secret).toBe(true)
    expect(value({ ...base, 电话: '保密' }).appellant.secret).toBe(true)
    expect(value({ ...base, 是否保密: '是' }).appellant.secret).toBe(true)
    expect(value({ ...base, 是否保密: '否', 姓名: '张某某' }).appellant.secret).toBe(false)
  })

  it('keeps the original of what it cleaned', () => {
    const appeal = value({ id: 1, title: 'a\u202eb', date: '2012-10-16', 身份证号: '没带' })
    expect(appeal).toMatchObject({ title: 'ab', flags: ['control-characters', 'identity-unreadable'] })
    expect(appeal.attributes).toEqual({ 'title.original': 'a\u202eb', 'identityNumber.original': '没带' })
  })

  it('keeps a text that is too long, and says so', () => {
    const appeal = value({ id: 1, content: '长'.repeat(20_000), date: '2012-10-16' })
    expect(appeal.text).toHaveLength(20_000)
    expect(appeal.flags).toEqual(['text-long'])
  })

  it('reads two numbers out of one field and keeps what stood beside them', () => {
    const base = { id: 1, title: 'a', date: '2012-10-16' }
    expect(value({ ...base, 电话: '１９９００００００００1，19900000002' })).toMatchObject({
      appellant: { phones: ['19900000002'] },
      flags: ['phone-remark'],
      attributes: { 'phone.original': '１９９００００００００1，19900000002' },
    })
    const both = value({ ...base, 电话: '19900000001/19900000002' })
    expect(both).toMatchObject({ appellant: { phones: ['19900000001', '19900000002'] }, flags: [] })
  })

  it('takes old identity numbers and words instead of them', () => {
    const base = { id: 1, title: 'a', date: '2012-10-16' }
    expect(value({ ...base, 身份证号: '370102000101001' })).toMatchObject({
      appellant: { identityNumber: '370102000101001' },
      flags: ['identity-15-digits'],
    })
    for (const word of ['不详', '保密']) {
      expect(value({ ...base, 身份证号: word, 电话: word, 姓名: word })).toMatchObject({
        appellant: { name: word, phones: [], identityNumber: null, secret: word === '保密' },
        flags: ['identity-unreadable', word === '保密' ? 'phone-withheld' : 'phone-not-given'],
        attributes: { 'identityNumber.original': word, 'phone.original': word },
      })
    }
  })

  it('keeps emoji, and places and names of any length', () => {
    const appeal = value({
      id: 1,
      title: '😀灯不亮👨‍👩‍👧',
      date: '2012-10-16',
      地址: '路'.repeat(400),
      姓名: '某'.repeat(101),
    })
    expect(appeal).toMatchObject({ title: '😀灯不亮👨‍👩‍👧', flags: ['name-long', 'place-long'] })
    expect(appeal.place).toHaveLength(400)
    expect(appeal.appellant.name).toHaveLength(101)
  })

  it('knows the same content again, and other content as other', () => {
    const hash = (raw: RawRecord): string => value(raw).contentHash.toString('hex')
    expect(hash({ id: 1, title: 'a', x: 'y' })).toBe(hash({ x: 'y', title: 'a', id: 1 }))
    expect(hash({ id: 1, title: 'a', x: 'y' })).not.toBe(hash({ id: 1, title: 'a', x: 'z' }))
  })

  it('is not another one because its mapping changed', () => {
    const raw = { id: 1, title: 'a', date: '2012-10-16', 河流: '泉水河' }
    const place = { columns: ['河流'], take: 'all' } as const
    const mapped = readAppeal(
      nameColumns('hotline-12345', { ...usualMapping, fields: { ...usualMapping.fields, place } }, raw),
      findPlace,
      NOW,
    )
    expect(mapped.ok && mapped.value.place).toBe('泉水河')
    expect(mapped.ok && mapped.value.contentHash).toEqual(value(raw).contentHash)
  })

  it.each([
    [{ title: 'a' }, 'externalIdMissing'],
    [{ id: ' \u200b ', title: 'a' }, 'externalIdMissing'],
    [{ id: 'x'.repeat(201), title: 'a' }, 'externalIdTooLong'],
    [{ id: 1, title: ' ', content: '\u0000' }, 'nothingSaid'],
  ])('is refused when it is nobody or nothing: %j', (raw, fault) => {
    expect(read(raw)).toEqual({ ok: false, fault })
  })
})
