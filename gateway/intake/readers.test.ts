import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beijingParts, fromBeijing } from '#shared/domain/core/instants.ts'
import { readInstant } from './read-dates.ts'
import { readPhones } from './read-phones.ts'
import { identityFlag, readIdentityNumber, readNature } from './read-words.ts'

describe('dates', () => {
  const at = fromBeijing([2012, 10, 16], [10, 12])
  it.each([
    ['2012-10-16 10:12', at],
    ['2012/10/16 10:12:00', at],
    ['2012.10.16 10:12', at],
    ['2012年10月16日 10时12分', at],
    ['2012年10月16日10点12分00秒', at],
    ['２０１２－１０－１６　１０：１２', at],
    ['2012-10-16T10:12:00+08:00', at],
    ['2012-10-16T02:12:00Z', at],
    ['2012-10-16 02:12:00.000 Z', at],
    ['20121016101200', at],
    ['201210161012', at],
    ['1350353520', at],
    ['1350353520000', at],
    ['41198.425', at],
    ['2012-10-16', fromBeijing([2012, 10, 16])],
    ['2012/1/6', fromBeijing([2012, 1, 6])],
    ['20121016', fromBeijing([2012, 10, 16])],
    ['41198', fromBeijing([2012, 10, 16])],
    ['2012-02-29', fromBeijing([2012, 2, 29])],
  ])('%s', (word, instant) => {
    expect(readInstant(word)).toBe(instant)
  })

  it.each([
    '',
    '不详',
    '2012-13-01',
    '2012-02-30',
    '2011-02-29',
    '10:12',
    '12345678901234567890',
    '2012-10-16 25:00',
    '99999',
  ])('refuses %s', (word) => {
    expect(readInstant(word)).toBeNull()
  })

  it('reads back whatever it is written as', () => {
    const two = (value: number): string => String(value).padStart(2, '0')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.constantFrom('-', '/', '.'), (seconds, separator) => {
        const { year, month, day, hour, minute, second } = beijingParts(seconds * 1000)
        const word = `${[year, two(month), two(day)].join(separator)} ${two(hour)}:${two(minute)}:${two(second)}`
        expect(readInstant(word)).toBe(seconds * 1000)
      }),
    )
  })
})

describe('phones', () => {
  it.each([
    ['19900000001', ['19900000001']],
    ['1990 0000 001', []],
    ['199 0000 0001', ['19900000001']],
    ['199-0000-0001', ['19900000001']],
    ['+86 19900000001', ['19900000001']],
    ['008619900000001', ['19900000001']],
    ['１９９００００００００', ['19900000000']],
    ['手机：19900000001', ['19900000001']],
    ['19900000001/19900000002', ['19900000001', '19900000002']],
    ['19900000001、19900000002', ['19900000001', '19900000002']],
    ['19900000001 19900000002', ['19900000001', '19900000002']],
    ['1990000000119900000002', ['19900000001', '19900000002']],
    ['19900000001,19900000001', ['19900000001']],
    ['0531-85000000', ['053185000000']],
    ['(0531)85000000', ['053185000000']],
    ['0531 8500000', ['05318500000']],
    ['85000000', ['85000000']],
    ['400-800-1234', ['4008001234']],
  ])('%s', (word, phones) => {
    expect(readPhones(word).phones).toEqual(phones)
  })

  it.each([
    ['保密', ['phone-withheld'], true],
    ['不愿透露', ['phone-withheld'], true],
    ['不详', ['phone-not-given'], false],
    ['无', ['phone-not-given'], false],
    ['', [], false],
    ['找小区物业要', ['phone-unreadable'], false],
    ['123', ['phone-unreadable'], false],
    ['0531-85000000转8001', ['phone-extension'], false],
    ['19900000001（保密）', ['phone-remark'], true],
    ['19900000001（张某某之子）', ['phone-remark'], false],
    ['19900000001、1990', ['phone-remark'], false],
    ['手机：19900000001；座机：0531-85000000', [], false],
  ])('%s is flagged', (word, flags, secret) => {
    expect(readPhones(word)).toMatchObject({ flags, secret })
  })

  it('never throws, and never gives anything but digits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '9', '0', '8', '-', ' ', '/', '+', '转', '９', '(') }),
        (word) => {
          for (const phone of readPhones(word).phones) expect(phone).toMatch(/^\d{7,12}$/)
        },
      ),
    )
  })
})

describe('words', () => {
  it.each([
    ['投诉', 'complaint'],
    ['投诉举报', 'report'],
    ['咨询', 'consult'],
    ['建议类', 'suggestion'],
    ['意见建议', 'suggestion'],
    ['求助', 'help'],
    ['求决', 'help'],
    ['表扬', 'praise'],
    ['感谢', 'praise'],
    ['其他', 'other'],
    ['', 'other'],
    ['吐槽', null],
  ])('nature %s', (word, nature) => {
    expect(readNature(word)).toBe(nature)
  })

  it.each([
    ['37010219000101001x', '37010219000101001X'],
    ['３７０１０２１９０００１０１００１Ｘ', '37010219000101001X'],
    ['370102 19000101 0011', '370102190001010011'],
    ['370102000101001', '370102000101001'],
    ['护照 E00000000', null],
    ['', null],
  ])('identity number %s', (word, number) => {
    expect(readIdentityNumber(word)).toBe(number)
  })

  it.each([
    ['370102000101001', 'identity-15-digits'],
    // The example of the standard itself, and the same with another last digit.
    ['11010519491231002X', null],
    ['110105194912310021', 'identity-check-digit'],
  ])('identity number %s deserves a second look: %s', (number, flag) => {
    expect(identityFlag(number)).toBe(flag)
  })
})
