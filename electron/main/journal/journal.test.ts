import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openJournal, type Draft, type Journal } from './journal.ts'
import { KEEP_ACKNOWLEDGED_MS } from './recovery.ts'

const key = randomBytes(32)
const now = Date.UTC(2026, 10, 24)
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'))
  path = join(folder, 'journal')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function draft(caseId: number, saidAt = now): Draft {
  return {
    saidAt,
    actor: { id: 'ma', name: '马某某', role: 'operator' },
    seenRevision: 1,
    command: { kind: 'note', caseId, text: `张某某 1990000${caseId}` },
  }
}

function open(at = now): Journal {
  const opened = openJournal(path, key, at)
  if (!opened.ok) throw new Error(opened.fault)
  return opened.value
}

async function written(count: number): Promise<void> {
  const journal = open()
  for (let index = 1; index <= count; index += 1) await journal.append(draft(index))
  await journal.close()
}

describe('what was saved is there after a restart', () => {
  test('numbers have no gaps, also when appended at once, and go on after reopening', async () => {
    const journal = open()
    const answers = await Promise.all([1, 2, 3, 4, 5].map((caseId) => journal.append(draft(caseId))))
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual([1, 2, 3, 4, 5])
    await journal.close()
    const again = open()
    expect(again.read(3).map((command) => command.n)).toEqual([4, 5])
    expect(await again.append(draft(6))).toEqual({ ok: true, value: 6 })
    await again.close()
  })

  test('acknowledgements survive, and a lost journal goes on behind what the ledger has', async () => {
    const journal = open()
    await journal.append(draft(1))
    journal.acknowledge(1)
    journal.skip(41)
    await journal.append(draft(2))
    await journal.close()
    const again = open()
    expect(again.marks()).toEqual({ last: 42, acknowledged: 1 })
    await again.close()
  })
})

describe('damage', () => {
  test('torn at any byte it gives back its whole prefix and goes on (fault case 34)', async () => {
    await written(3)
    const whole = readFileSync(path)
    const sizes: number[] = []
    for (let length = whole.length - 1; length > 0; length -= 1) {
      writeFileSync(path, whole.subarray(0, length))
      const opened = openJournal(path, key, now)
      if (!opened.ok) {
        // Only a head frame that is cut itself cannot be read; it is never written in place.
        expect(opened.fault).toBe('journalUnreadable')
        continue
      }
      const numbers = opened.value.read(0).map((command) => command.n)
      expect(numbers).toEqual([1, 2, 3].slice(0, numbers.length))
      expect(await opened.value.append(draft(9))).toEqual({ ok: true, value: numbers.length + 1 })
      await opened.value.close()
      sizes.push(numbers.length)
    }
    expect(new Set(sizes)).toEqual(new Set([2, 1, 0]))
    expect(readdirSync(folder).some((name) => name.includes('.torn-'))).toBe(true)
  })

  test('one flipped bit anywhere is noticed and nothing behind it is believed', async () => {
    await written(4)
    const whole = readFileSync(path)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length * 8 - 1 }), async (bit) => {
        const bent = Buffer.from(whole)
        bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        writeFileSync(path, bent)
        const opened = openJournal(path, key, now)
        if (!opened.ok) return opened.fault === 'journalUnreadable'
        const texts = opened.value.read(0).map((command) => JSON.stringify(command.command))
        await opened.value.close()
        return texts.every((text, index) => text === JSON.stringify(draft(index + 1).command)) && texts.length < 4
      }),
      { numRuns: 60 },
    )
  })

  test('another key cannot read it and does not change it', async () => {
    await written(2)
    const before = readFileSync(path)
    expect(openJournal(path, randomBytes(32), now)).toEqual({ ok: false, fault: 'journalUnreadable' })
    expect(readFileSync(path)).toEqual(before)
  })

  test('no word of a citizen is in the file (law I7)', async () => {
    await written(5)
    const bytes = readFileSync(path)
    expect(bytes.includes('张某某')).toBe(false)
    expect(bytes.includes('1990000')).toBe(false)
  })

  test('a cut file whose end was truncated by hand keeps its numbers unique', async () => {
    await written(2)
    truncateSync(path, readFileSync(path).length - 3)
    const journal = open()
    expect(await journal.append(draft(7))).toEqual({ ok: true, value: 2 })
    await journal.close()
  })
})

test('only commands that the ledger has had for seven days are dropped', async () => {
  const journal = open()
  for (let index = 1; index <= 1_200; index += 1)
    void journal.append(draft(index, index <= 1_100 ? now : now + KEEP_ACKNOWLEDGED_MS))
  journal.acknowledge(1_050)
  await journal.append(draft(1_201, now))
  await journal.close()
  const later = open(now + KEEP_ACKNOWLEDGED_MS + 1)
  const numbers = later.read(0).map((command) => command.n)
  expect(numbers[0]).toBe(1_051)
  expect(numbers.at(-1)).toBe(1_201)
  expect(later.marks()).toEqual({ last: 1_201, acknowledged: 1_050 })
  await later.close()
  expect(open(now + KEEP_ACKNOWLEDGED_MS + 2).read(0)).toHaveLength(151)
})
