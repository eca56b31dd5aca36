import type { Shape } from './shape.tsx'
import { conflictShape, ledgerShape, localShape } from './shapes.ts'

export type SyncStage = 'settled' | 'local' | 'ledger' | 'conflict'

export function syncShape(stage: SyncStage): Shape | null {
  if (stage === 'settled') return null
  if (stage === 'conflict') return conflictShape
  return stage === 'local' ? localShape : ledgerShape
}
