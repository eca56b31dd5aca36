// Disks that are full or fail under the journal: what was not written is never called saved.
import { randomBytes } from 'node:crypto'
import type * as fs from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { mountSmallVolume } from '../../../tests/gateway/support/small-volume.ts'
import { openJournal, type Draft, type Journal } from './journal.ts'

const disk = vi.hoisted(() => ({ fails: false }))
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  const fdatasync = (file: number, done: (error: Error | null) => void): void => {
    if (disk.fails) return done(Object.assign(new Error('input/output error'), { code: 'EIO' }))
    real.fdatasync(file, done)
  }
  return { ...real, fdatasync }
})

const key = randomBytes(32)
const now = Date.UTC(2026, 10, 24)

function open(path: string): Journal {
  const opened = openJournal(path, key, now)
  if (!opened.ok) throw new Error(opened.fault)
  return opened.value
}

function draft(text: string): Draft {
  return {
    ...{ saidAt: now, actor: { id: 'ma', name: '马某某', role: 'operator' }, seenRevision: 1 },
    command: { kind: 'note', caseId: 1, text },
  }
}

test('an fsync that fails is "not saved"; the file is opened anew and the number given again (fault case 29)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'))
  const journal = open(join(folder, 'journal'))
  expect(await journal.append(draft('before'))).toEqual({ ok: true, value: 1 })
  disk.fails = true
  expect(await journal.append(draft('never there'))).toEqual({ ok: false, fault: 'journalFailed' })
  disk.fails = false
  expect(await journal.append(draft('after'))).toEqual({ ok: true, value: 2 })
  await journal.close()
  const texts = open(join(folder, 'journal'))
    .read(0)
    .map(({ command }) => command.kind === 'note' && command.text)
  expect(texts).toEqual(['before', 'after'])
  rmSync(folder, { recursive: true, force: true })
})

test('a disk that is full is "not saved"; with space it goes on without a restart, and nothing is torn (fault case 30)', async () => {
  const volume = await mountSmallVolume(4)
  try {
    const path = join(volume.folder, 'journal')
    const journal = open(path)
    const long = 'x'.repeat(20_000)
    expect(await journal.append(draft('before'))).toEqual({ ok: true, value: 1 })
    await volume.fill(100_000)
    let saved = 1
    for (let answer = await journal.append(draft(long)); ; answer = await journal.append(draft(long))) {
      if (!answer.ok) {
        expect(answer.fault).toBe('diskFull')
        break
      }
      saved = answer.value
    }
    expect(journal.read(0).map((command) => command.n)).toEqual(Array.from({ length: saved }, (_, index) => index + 1))
    await volume.free()
    expect(await journal.append(draft('after'))).toEqual({ ok: true, value: saved + 1 })
    await journal.close()
    const again = open(path)
    expect(again.read(saved)).toHaveLength(1)
    expect(again.marks().last).toBe(saved + 1)
    await again.close()
  } finally {
    await volume.remove()
  }
})
