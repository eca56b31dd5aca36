/** 累计服务 on the wall of the command centre: 482,808 at ten in the morning, 483,553 forty-eight minutes later. */
import { beijingDayNumber, DAY, startOfBeijingDay, type Instant } from '#shared/domain/core/instants.ts'
import type { Database } from '../database/database.ts'
import { addServices } from '../ledger/service-count.ts'

const TOTAL_AT_START = 482_808
const PER_MINUTE = 15

/** The past is one figure; the present day has what its hours would have brought at the usual pace. */
export async function beginServices(database: Database, now: Instant): Promise<void> {
  const today = Math.floor(((now - startOfBeijingDay(beijingDayNumber(now))) / 60_000) * PER_MINUTE * 0.6)
  await addServices(database, now - DAY, TOTAL_AT_START - today)
  await addServices(database, now, today)
}

/** Windows and text messages are counted, not sent to the desk. */
export function createServiceCounter(start: Instant): (database: Database, now: Instant) => Promise<void> {
  let last = start
  return async (database, now) => {
    const count = Math.floor(((now - last) / 60_000) * PER_MINUTE)
    if (count === 0) return
    last += (count / PER_MINUTE) * 60_000
    await addServices(database, now, count)
  }
}
