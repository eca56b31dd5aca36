import type { SayKind } from '../../features/say/say-kinds.ts'
import type { Row } from '../../store/protocol.ts'
import { targetsOf, type Bench } from './act.ts'

type ForCases = 'accept' | 'dispatch' | 'delegate' | 'addHandler' | 'result' | 'relate' | 'visit' | 'place'

export function showPanel(bench: Bench, kind: ForCases, rows: readonly Row[]): void {
  bench.screen.setState({ panel: { kind, cases: rows.map((row) => row.id) } })
}

/** A run of an act that opens this panel for the targets. */
export function openPanel(kind: ForCases) {
  return async (bench: Bench): Promise<void> => {
    const rows = await targetsOf(bench)
    if (rows.length > 0) showPanel(bench, kind, rows)
  }
}

export function say(what: SayKind) {
  return async (bench: Bench): Promise<void> => showSay(bench, what, await targetsOf(bench))
}

export function showSay(bench: Bench, what: SayKind, rows: readonly Row[]): void {
  if (rows.length > 0) bench.screen.setState({ panel: { kind: 'say', what, cases: rows.map((row) => row.id) } })
}
