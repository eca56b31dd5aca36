import type { Migration } from './migration.ts'

/** Whose certificate a terminal showed first (mutual TLS): from then on its token is worth nothing beside another one. */
export const terminalSubject: Migration = {
  name: 'terminal-subject',
  statements: [`ALTER TABLE terminals ADD COLUMN subject text`],
}
