import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Key, sortByKeys } from './radix.ts'

/** Codes, instants, and numbers on both sides of what one word holds. */
const number = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: -9, max: 2 ** 25 }),
  fc.integer({ min: 1_350_000_000_000, max: 1_400_000_000_000 }),
  fc.maxSafeNat().map((far) => far - 9),
  fc.constantFrom(0, 4095, 4096, 2 ** 24 - 1, 2 ** 24, 2 ** 36, 2 ** 48),
)
const column = fc.array(number, { minLength: 40, maxLength: 40 })
const key = fc.record({ column, descending: fc.boolean() })

it('sorts as comparing does, by any keys, and leaves equal ones in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(39), { maxLength: 120 }), fc.array(key, { maxLength: 3 }), (slots, given) => {
      const keys: Key[] = given.map((each) => ({
        keyOf: (slot) => each.column[slot] ?? 0,
        descending: each.descending,
      }))
      const compare = (a: number, b: number): number => {
        for (const { keyOf, descending } of keys)
          if (keyOf(a) !== keyOf(b)) return keyOf(a) < keyOf(b) === descending ? 1 : -1
        return 0
      }
      expect([...sortByKeys(Int32Array.from(slots), keys)]).toEqual(slots.toSorted(compare))
    }),
  )
})
