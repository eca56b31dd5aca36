import { ledgerTables } from './0001-ledger.ts'
import { deliveryClaims } from './0002-delivery-claims.ts'
import { terminalSubject } from './0003-terminal-subject.ts'
import { timeRules } from './0004-time-rules.ts'
import { arrivalRepeats } from './0005-arrival-repeats.ts'
import { quarantineClosed } from './0006-quarantine-closed.ts'
import { audit } from './0007-audit.ts'
import type { Migration } from './migration.ts'

/** Append only: a migration that has left this folder once is never edited. */
export const migrations: readonly Migration[] = [
  ledgerTables,
  deliveryClaims,
  terminalSubject,
  timeRules,
  arrivalRepeats,
  quarantineClosed,
  audit,
]
