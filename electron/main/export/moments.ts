import { beijingDate, beijingParts, type Instant } from '#shared/domain/core/instants.ts'

const DAY_MS = 86_400_000
const BEIJING_MS = 8 * 3_600_000
/** Days from the spreadsheets' day 0 to 1970-01-01. */
const EPOCH_DAY = 25_569

/** Days since the spreadsheets' epoch, Beijing time, to the second. */
export function sheetDay(at: Instant): number {
  const seconds = Math.floor((at + BEIJING_MS) / 1000)
  return seconds / (DAY_MS / 1000) + EPOCH_DAY
}

/** `2012-10-16 10:48:06`, Beijing time. */
export function momentText(at: Instant): string {
  const { hour, minute, second } = beijingParts(at)
  return `${beijingDate(at)} ${two(hour)}:${two(minute)}:${two(second)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
