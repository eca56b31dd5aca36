/** What people search for: pieces of every kind of field of cases picked all over the store, and some words by hand. */
import type { Store } from '../../../renderer/store/store.ts'
import { createRandom } from '../../../renderer/store/testing/records.ts'

const PICKED = 60
const byHand = [
  '噪声',
  '小区',
  '派出所',
  '烧烤摊 占道',
  '区',
  '不存在的词',
  'lx',
  'dmh',
  '0012',
  '1990000',
  '反映民警没有通知家属',
]

export function searchedWords({ base }: Store): readonly string[] {
  const random = createRandom(11)
  const { table } = base
  const words = new Set(byHand)
  while (words.size < PICKED + byHand.length) {
    const { wide, latin } = table.text.read(random.below(table.count()))
    const fields = `${random.chance(0.7) ? wide : latin}`.split('\u0001').filter((field) => field.length > 1)
    const field = fields[random.below(fields.length)] ?? ''
    const length = 2 + random.below(5)
    const word = field.slice(random.below(Math.max(1, field.length - length + 1))).slice(0, length)
    if (word.trim() !== '') words.add(word.trim())
  }
  return [...words]
}
