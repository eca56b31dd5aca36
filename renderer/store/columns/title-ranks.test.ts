import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nth } from '../testing/nth.ts'
import { createRandom, randomRecord } from '../testing/records.ts'
import { initials, me } from '../testing/table.ts'
import { foldText } from './plain-text.ts'
import { project } from './project.ts'
import { createTable } from './table.ts'
import { compareTitles, createTitleRanks } from './title-ranks.ts'

describe('titles', () => {
  it('that come late take the place that a new sort would give them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('反', '映', '噪', 'A', '1', '区', '啊'), maxLength: 5 }), {
          minLength: 2,
          maxLength: 40,
        }),
        fc.nat(39),
        (titles, early) => {
          const table = createTable()
          const ranks = createTitleRanks(table)
          const put = (title: string, id: number): void => {
            const record = randomRecord(id + 1, createRandom(id))
            const slot = table.put(
              project({ ...record, appeals: [{ ...nth(record.appeals, 0), title }] }, null, { me, initials }),
            )
            ranks.changed(slot)
          }
          for (const [id, title] of titles.slice(0, early).entries()) put(title, id)
          ranks.prepare()
          for (const [id, title] of titles.entries()) put(title, id)
          ranks.prepare()
          for (let a = 0; a < titles.length; a += 1) {
            for (let b = 0; b < titles.length; b += 1) {
              expect(Math.sign(ranks.rankOf(a) - ranks.rankOf(b))).toBe(
                Math.sign(compareTitles(foldText(nth(titles, a)), foldText(nth(titles, b)))),
              )
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
