import { expect, test } from 'vitest'
import { instantOf, readLine } from './read-lines.ts'
import { csvField } from './write-results.ts'

test('both spellings of a field are read and a missing id becomes the line number', () => {
  const long = readLine(
    '{"id":"a","title":"t","content":"c","phone":"19900001234","appellant":"张某某","address":"某路","channel":"x","receivedAt":"2026-01-02T03:04:05Z"}',
    0,
  )
  const short = readLine('{"msg_id":7,"title":"t","detail":"c","user_id":"u","time":"2026-01-02 11:04:05"}', 1)
  expect(long).toEqual({
    id: 'a',
    subject: {
      key: 0,
      title: 't',
      text: 'c',
      phone: '19900001234',
      appellant: '张某某',
      place: '某路',
      channel: 'x',
      receivedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    },
  })
  expect(short).toEqual({
    id: '7',
    subject: { key: 1, title: 't', text: 'c', appellant: 'u', receivedAt: Date.UTC(2026, 0, 2, 3, 4, 5) },
  })
  expect(readLine('{}', 4)?.id).toBe('5')
})

test('when the case was closed is read, or taken to be when it came', () => {
  const closing = (more: object): unknown =>
    readLine(JSON.stringify({ title: 't', time: '2026-01-02 11:04:05', ...more }), 0)?.subject.closedAt
  const received = Date.UTC(2026, 0, 2, 3, 4, 5)
  expect(closing({})).toBeUndefined()
  expect(closing({ closed: true })).toBe(received)
  expect(closing({ closedAt: '2026-01-09 08:00' })).toBe(Date.UTC(2026, 0, 9))
  expect(closing({ closed: true, closed_at: '2026-01-09T00:00:00Z' })).toBe(Date.UTC(2026, 0, 9))
  expect(closing({ closed: true, closedAt: 'last week' })).toBe(received)
  expect(closing({ closed: false, closedAt: '2026-01-09 08:00' })).toBeUndefined()
  expect(readLine('{"title":"t","closed":true}', 0)?.subject.closedAt).toBe(0)
})

test('what is not an object is refused, not thrown', () => {
  expect(['{', '[]', 'null', '3', '"x"'].map((line) => readLine(line, 0))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('times without zone are Chinese time; nonsense is unknown', () => {
  expect(instantOf('2026/1/2 8:00')).toBe(Date.UTC(2026, 0, 2))
  expect(instantOf('2026-01-02')).toBe(Date.UTC(2026, 0, 1, 16))
  expect(instantOf('2026-01-02T00:00:00+08:00')).toBe(Date.UTC(2026, 0, 1, 16))
  expect(instantOf('2026-01-02T00:00:00-05:30')).toBe(Date.UTC(2026, 0, 2, 5, 30))
  expect(instantOf('1767312000')).toBe(1_767_312_000_000)
  expect(instantOf('yesterday')).toBeUndefined()
})

test('a field with commas, quotes or line ends is quoted', () => {
  expect(['a', 'a,b', 'say "x"', 'two\nlines'].map(csvField)).toEqual(['a', '"a,b"', '"say ""x"""', '"two\nlines"'])
})
