/**
 * "Why this date": the same date as `deadlineOf`, counted a second time by walking day after day, so that every line can be
 * checked with a wall calendar. Codes and data only; the sentences live with the screen.
 */
import { beijingDayNumber, DAY, HOUR, type Instant, startOfBeijingDay } from '../core/instants.ts'
import { type DayName, type WorkCalendar } from './calendar.ts'
import { countedAmount, type Deadline, deadlineOf } from './deadline.ts'
import type { Clock, DeadlineRule, TimeLimit } from './rule.ts'
import { closingMinute, pausedSpans, type Span, stoppedDays } from './stopped-days.ts'
import { workingTimeThrough } from './working-time.ts'

/**
 * received — the clock's start · limit — rule, version and amount · recounted — when rules or calendar changed and the date
 * with them: `from` that moment, `to` the date until then · extension — days granted on top ·
 * counted — days (or hours) that count · makeUp — a weekend day worked, counts · weekend, holiday — do not count ·
 * pause — would have counted, the clock stood still · openPause — still standing, the date will move when it ends ·
 * outsideCalendar — from here on no holiday data, Monday to Friday assumed · movedToWorkday — last day was off ·
 * due, yellow, red — the dates themselves.
 */
export type LedgerCode =
  | 'received'
  | 'limit'
  | 'recounted'
  | 'extension'
  | 'counted'
  | 'makeUp'
  | 'weekend'
  | 'holiday'
  | 'pause'
  | 'openPause'
  | 'outsideCalendar'
  | 'movedToWorkday'
  | 'due'
  | 'yellow'
  | 'red'

export type LedgerLine = {
  readonly code: LedgerCode
  /** First and last day (their first instants) for runs of days, otherwise the instants themselves. */
  readonly from: Instant
  readonly to: Instant
  /** In `unit`: what this line adds. For `limit` and `extension` 0; their size is in `amount`. The lines add up to the last total. */
  readonly counted: number
  readonly total: number
  readonly unit: TimeLimit['unit']
  /** limit: how much is allowed; extension: how much was added; pause, weekend, holiday: how many days did not count. */
  readonly amount: number
  /** limit: the rule's name; holiday and makeUp: the holiday's. Empty otherwise. */
  readonly name: string
  readonly nameEn: string
  /** limit, recounted: id and version of the rule, for a link. Empty and 0 otherwise. */
  readonly ruleId: string
  readonly version: number
}

/** A change of the rules as the history of a case tells it. */
export type RulesChanged = { readonly at: Instant; readonly dueBefore: Instant; readonly version: number }

type Draft = Pick<LedgerLine, 'code' | 'from' | 'to'> & Partial<LedgerLine>

function line(draft: Draft, unit: TimeLimit['unit'], total: number): LedgerLine {
  return { counted: 0, amount: 0, name: '', nameEn: '', ruleId: '', version: 0, ...draft, unit, total }
}

function head(rule: DeadlineRule, clock: Clock, counted: TimeLimit, stage: boolean): LedgerLine[] {
  const { startedAt, extensionDays } = clock
  const at = { from: startedAt, to: startedAt }
  const base = stage ? counted.amount : rule.stages.whole.amount
  const unit = stage ? counted.unit : rule.stages.whole.unit
  const { name, nameEn, version } = rule
  const lines = [
    line({ code: 'received', ...at }, unit, 0),
    line({ code: 'limit', ...at, amount: base, name, nameEn, ruleId: rule.id, version }, unit, 0),
  ]
  if (!stage && extensionDays > 0) {
    const given = unit === 'naturalDay' ? 'naturalDay' : 'workingDay'
    lines.push(line({ code: 'extension', ...at, amount: extensionDays }, given, 0))
  }
  return lines
}

function tail(deadline: Deadline, clock: Clock, unit: TimeLimit['unit'], total: number): LedgerLine[] {
  const at = (code: LedgerCode, instant: Instant): LedgerLine => line({ code, from: instant, to: instant }, unit, total)
  const open = clock.pauses.filter((pause) => pause.to === null).map((pause) => at('openPause', pause.from))
  return [...open, at('yellow', deadline.yellowAt), at('due', deadline.dueAt), at('red', deadline.redAt)]
}

/** What a day does to the count of a day limit. */
function codeOfDay(name: DayName, stopped: boolean, unit: TimeLimit['unit']): LedgerCode {
  if (unit === 'naturalDay') return stopped ? 'pause' : 'counted'
  if (name.kind === 'weekend' || name.kind === 'holiday') return name.kind
  if (stopped) return 'pause'
  return name.kind === 'makeUp' ? 'makeUp' : 'counted'
}

/** Adds one day to the ledger: it lengthens the last line when that says the same, else it opens a new one. */
function addDay(
  lines: LedgerLine[],
  day: number,
  code: LedgerCode,
  { name, unit }: { name: DayName; unit: TimeLimit['unit'] },
): void {
  const at = startOfBeijingDay(day)
  const adds = code === 'counted' || code === 'makeUp' ? 1 : 0
  const last = lines.at(-1)
  const total = (last?.total ?? 0) + adds
  const named = code === 'holiday' || code === 'makeUp' ? name : { name: '', nameEn: '' }
  if (last && last.code === code && last.name === named.name && last.to === at - DAY) {
    lines[lines.length - 1] = { ...last, to: at, counted: last.counted + adds, amount: last.amount + 1 - adds, total }
    return
  }
  const draft = { code, from: at, to: at, counted: adds, amount: 1 - adds, name: named.name, nameEn: named.nameEn }
  lines.push(line(draft, unit, total))
}

type Walk = {
  readonly rule: DeadlineRule
  readonly clock: Clock
  readonly calendar: WorkCalendar
  readonly counted: TimeLimit
}

function noteCoverage(lines: LedgerLine[], day: number, { calendar, counted }: Walk): void {
  if (calendar.covers(day) || lines.some((each) => each.code === 'outsideCalendar')) return
  const at = startOfBeijingDay(day)
  lines.push(line({ code: 'outsideCalendar', from: at, to: at }, counted.unit, lines.at(-1)?.total ?? 0))
}

function walkDays(lines: LedgerLine[], walk: Walk): void {
  const { rule, clock, calendar, counted } = walk
  const unit = counted.unit
  const stopped = stoppedDays(clock.pauses, closingMinute(rule.hours))
  let day = beijingDayNumber(clock.startedAt) + (unit === 'sameDay' ? -1 : 0)
  const wanted = unit === 'sameDay' ? 1 : counted.amount
  while ((lines.at(-1)?.total ?? 0) < wanted) {
    day += 1
    noteCoverage(lines, day, walk)
    const isStopped = stopped.some((span) => day >= span.from && day < span.to)
    const name = calendar.dayName(day)
    addDay(lines, day, codeOfDay(name, isStopped, unit === 'sameDay' ? 'naturalDay' : unit), { name, unit })
  }
  if (unit === 'naturalDay' && !calendar.isWorkday(day)) moveToWorkday(lines, day, walk)
}

function moveToWorkday(lines: LedgerLine[], day: number, { calendar, counted }: Walk): void {
  const next = calendar.workdayAt(calendar.workdaysThrough(day) + 1)
  const draft = { code: 'movedToWorkday', from: startOfBeijingDay(day), to: startOfBeijingDay(next) } as const
  lines.push(line(draft, counted.unit, lines.at(-1)?.total ?? 0))
}

function overlap(span: Span, from: number, to: number): Span {
  return { from: Math.max(span.from, from), to: Math.min(span.to, to) }
}

function walkHours(lines: LedgerLine[], walk: Walk, dueAt: Instant): void {
  const { rule, clock, calendar, counted } = walk
  const hoursIn = ({ from, to }: Span): number =>
    to <= from
      ? 0
      : (workingTimeThrough(calendar, rule.hours, to) - workingTimeThrough(calendar, rule.hours, from)) / HOUR
  const paused = pausedSpans(clock.pauses)
  for (let day = beijingDayNumber(clock.startedAt); day <= beijingDayNumber(dueAt); day += 1) {
    noteCoverage(lines, day, walk)
    const name = calendar.dayName(day)
    if (name.kind === 'weekend' || name.kind === 'holiday') {
      addDay(lines, day, name.kind, { name, unit: counted.unit })
      continue
    }
    const span = {
      from: Math.max(clock.startedAt, startOfBeijingDay(day)),
      to: Math.min(dueAt, startOfBeijingDay(day + 1)),
    }
    const lost = paused.reduce((sum, each) => sum + hoursIn(overlap(each, span.from, span.to)), 0)
    addHours(lines, span, { worked: tidy(hoursIn(span) - lost), lost: tidy(lost) })
  }
}

/** Hours to the hundredth of a second: floating sums would show 29.999999. */
function tidy(hours: number): number {
  return Math.round(hours * 360_000) / 360_000
}

function addHours(lines: LedgerLine[], span: Span, { worked, lost }: { worked: number; lost: number }): void {
  const total = lines.at(-1)?.total ?? 0
  const sum = tidy(total + worked)
  if (lost > 0) lines.push(line({ code: 'pause', ...span, amount: lost }, 'workingHour', total))
  if (worked > 0) lines.push(line({ code: 'counted', ...span, counted: worked }, 'workingHour', sum))
}

/** The ledger of a due date, oldest line first; the last `due` line equals `deadlineOf` with the same arguments. */
export function explainDeadline(
  rule: DeadlineRule,
  clock: Clock,
  calendar: WorkCalendar,
  limit?: TimeLimit,
): readonly LedgerLine[] {
  const counted = countedAmount(rule, clock, limit)
  const deadline = deadlineOf(rule, clock, calendar, limit)
  const lines = head(rule, clock, counted, limit !== undefined)
  const walk = { rule, clock, calendar, counted }
  if (counted.unit === 'workingHour') walkHours(lines, walk, deadline.dueAt)
  else walkDays(lines, walk)
  return [...lines, ...tail(deadline, clock, counted.unit, lines.at(-1)?.total ?? 0)]
}

/** The ledger with a line for each change of the rules, behind the limit that holds now; oldest change first. */
export function tellRecounts(ledger: readonly LedgerLine[], changes: readonly RulesChanged[]): readonly LedgerLine[] {
  return ledger.flatMap((each) => {
    if (each.code !== 'limit') return [each]
    const { name, nameEn, ruleId, unit, total } = each
    const told = changes.map(({ at, dueBefore, version }) =>
      line({ code: 'recounted', from: at, to: dueBefore, name, nameEn, ruleId, version }, unit, total),
    )
    return [each, ...told]
  })
}
