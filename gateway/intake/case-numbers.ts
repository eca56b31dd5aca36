import { beijingDate, type Instant } from '#shared/domain/core/instants.ts'
import { onlyRow, type Session } from '../database/database.ts'

/** `121016-0471`: the Beijing day of opening and a count within it, four digits or as many as it takes. */
export async function takeCaseNumbers(session: Session, openedAt: readonly Instant[]): Promise<readonly string[]> {
  const days = openedAt.map((at) => beijingDate(at).slice(2).replaceAll('-', ''))
  const next = new Map<string, number>()
  // Always in the order of days: two transactions never wait for each other in a circle.
  for (const day of [...new Set(days)].toSorted()) {
    const count = days.filter((each) => each === day).length
    const { value } = await onlyRow(
      session.query<{ value: number }>(
        `INSERT INTO counters (key, value) VALUES ($1, $2)
         ON CONFLICT (key) DO UPDATE SET value = counters.value + EXCLUDED.value RETURNING value`,
        [`cases:${day}`, count],
      ),
    )
    next.set(day, value - count + 1)
  }
  return days.map((day) => {
    const number = next.get(day) ?? 0
    next.set(day, number + 1)
    return `${day}-${String(number).padStart(4, '0')}`
  })
}
