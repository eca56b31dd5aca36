import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { nextUnitStep, type UnitStep } from '../demonstration/units-at-work.ts'
import type { Random } from '../demonstration/random.ts'
import { runOwnCommand } from '../ledger/own-command.ts'
import type { Gateway } from '../server/gateway.ts'
import { unitActor, unitFacts } from './duty.ts'

type Intention = { readonly position: number; readonly at: Instant; readonly step: UnitStep | null }

/** The oldest ones first; more than this lie with the units only when nobody has worked for days. */
const LOOKED_AT = 400

/**
 * The units of the invented city. Each turn looks at the cases that lie with them, lets them intend something for each that is
 * new or has changed, and carries out what is due.
 */
export function createUnits(gateway: Gateway, random: Random): () => Promise<void> {
  const intentions = new Map<number, Intention>()

  async function intend(): Promise<void> {
    const lying = await gateway.database.query<{ id: number; position: number }>(
      `SELECT id, position FROM cases WHERE status IN ('dispatched', 'handling') ORDER BY id LIMIT ${LOOKED_AT}`,
    )
    const still = new Set(lying.map((row) => row.id))
    for (const id of intentions.keys()) if (!still.has(id)) intentions.delete(id)
    const changed = lying.filter((row) => intentions.get(row.id)?.position !== row.position).map((row) => row.id)
    const rows = await gateway.database.query<{ id: number; position: number; record: string }>(
      'SELECT id, position, record FROM cases WHERE id = ANY($1::bigint[])',
      [changed],
    )
    for (const { id, position, record } of rows) {
      const next = nextUnitStep(random, unitFacts(gateway.rulebook, JSON.parse(record) as CaseRecord), gateway.now())
      intentions.set(id, { position, at: next?.at ?? Infinity, step: next?.step ?? null })
    }
  }

  return async () => {
    await intend()
    const now = gateway.now()
    for (const [caseId, { at, step }] of intentions) {
      if (step === null || at > now) continue
      intentions.delete(caseId)
      const [row] = await gateway.database.query<{ record: string }>('SELECT record FROM cases WHERE id = $1', [caseId])
      if (row === undefined) continue
      const actor = unitActor(gateway.rulebook, (JSON.parse(row.record) as CaseRecord).state)
      // A refusal means that the desk was quicker (recalled, merged): the next turn looks again.
      await runOwnCommand(gateway, { command: { caseId, ...step }, actor, at: gateway.now() })
    }
  }
}
