import { beijingDayNumber, startOfBeijingDay, type Instant } from '#shared/domain/core/instants.ts'
import type { Session } from '../database/database.ts'

/** 累计服务 is kept as one count a Beijing day, so that "today" needs no clock that strikes midnight. */
export async function addServices(session: Session, at: Instant, count: number): Promise<void> {
  await session.query(
    `INSERT INTO counters (key, value) VALUES ($1, $2)
     ON CONFLICT (key) DO UPDATE SET value = counters.value + EXCLUDED.value`,
    [servicesKey(beijingDayNumber(at)), count],
  )
}

function servicesKey(day: number): string {
  return `services:${day}`
}

export type Services = { readonly total: number; readonly today: number; readonly todaySince: Instant }

export async function readServices(session: Session, now: Instant): Promise<Services> {
  const day = beijingDayNumber(now)
  const [row] = await session.query<{ total: number; today: number }>(
    `SELECT COALESCE(sum(value), 0)::bigint AS total, COALESCE(sum(value) FILTER (WHERE key = $1), 0)::bigint AS today
     FROM counters WHERE key LIKE 'services:%'`,
    [servicesKey(day)],
  )
  return { total: row?.total ?? 0, today: row?.today ?? 0, todaySince: startOfBeijingDay(day) }
}
