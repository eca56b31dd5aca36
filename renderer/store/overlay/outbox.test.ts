import fc from 'fast-check'
import { expect, it } from 'vitest'
import { casesTouchedBy, type Command } from '#shared/domain/case/commands.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { OutboxEntry } from '../storage/cursor.ts'
import { nth } from '../testing/nth.ts'
import { createOutbox } from './outbox.ts'
import { family } from './replay.ts'

const caseId = fc.integer({ min: 1, max: 6 })
const command: fc.Arbitrary<Command> = fc.oneof(
  caseId.map((id): Command => ({ kind: 'note', caseId: id, text: '备注' })),
  fc
    .tuple(caseId, fc.uniqueArray(caseId, { minLength: 1, maxLength: 3 }))
    .map(([id, members]): Command => ({ kind: 'merge', caseId: id, members, relation: 'crossChannelRepeat' })),
)
const number = fc.integer({ min: 1, max: 12 })
const reached = fc.constantFrom('journal', 'ledger', 'refused')
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('set' as const), n: number, reached }),
    fc.record({ act: fc.constant('delete' as const), n: number }),
  ),
  { maxLength: 40 },
)
/** A number stands for one command for ever. */
const commands = fc.array(command, { minLength: 13, maxLength: 13 })

it('finds by number and by case what a plain list would find', () => {
  fc.assert(
    fc.property(commands, acts, (ofNumber, steps) => {
      const outbox = createOutbox()
      const plain = new Map<number, OutboxEntry>()
      for (const step of steps) {
        if (step.act === 'set') {
          const entry = entryOf(step.n, nth(ofNumber, step.n), step.reached)
          outbox.set(entry)
          plain.set(step.n, entry)
        } else {
          outbox.delete(step.n)
          plain.delete(step.n)
        }
        const list = [...plain.values()].toSorted((a, b) => a.numbered.n - b.numbered.n)
        expect(outbox.size).toBe(list.length)
        expect(outbox.entries()).toEqual(list)
        expect(outbox.last()).toBe(list.at(-1)?.numbered.n ?? 0)
        expect(outbox.firstOpen()).toBe(list.find((entry) => entry.reached === 'journal')?.numbered.n ?? null)
        const touched = (entry: OutboxEntry) => casesTouchedBy(entry.numbered.command)
        expect(new Set(outbox.cases())).toEqual(new Set(list.flatMap(touched)))
        for (const ids of [[1], [2, 5], [1, 2, 3, 4, 5, 6]]) {
          expect(outbox.touching(ids)).toEqual(list.filter((entry) => touched(entry).some((id) => ids.includes(id))))
        }
        expect(family([1], outbox)).toEqual(plainFamily(1, list.map(touched)))
      }
    }),
  )
})

it('keeps nothing of what has left it, and knows the end of a queue that is longer than a list of arguments', () => {
  const outbox = createOutbox()
  const count = 200_000
  const note: Command = { kind: 'note', caseId: 7, text: '备注' }
  for (let n = 1; n <= count; n += 1) outbox.set(entryOf(n, { ...note, caseId: 1 + (n % 900) }, 'journal'))
  expect([outbox.size, outbox.last(), outbox.firstOpen()]).toEqual([count, count, 1])
  expect(outbox.touching([1])).toHaveLength(Math.floor(count / 900))
  for (let n = 1; n <= count; n += 1) outbox.delete(n)
  expect([outbox.size, outbox.last(), outbox.firstOpen()]).toEqual([0, 0, null])
  expect([outbox.entries(), outbox.cases()]).toEqual([[], []])
})

function plainFamily(id: number, groups: readonly (readonly number[])[]): ReadonlySet<number> {
  const found = new Set([id])
  for (let before = 0; before !== found.size;) {
    before = found.size
    for (const group of groups) if (group.some((each) => found.has(each))) for (const each of group) found.add(each)
  }
  return found
}

function entryOf(n: number, command: Command, state: OutboxEntry['reached']): OutboxEntry {
  const actor = { id: 'ma', name: '马某某', role: 'operator' } as const
  const numbered = { n, saidAt: n, actor, seenRevision: 1, command: command as NumberedCommand['command'] }
  return { numbered, reached: state, refusal: null, dropped: false }
}
