/** Statements run in order, in one transaction with all other migrations that are due. */
export type Migration = { readonly name: string; readonly statements: readonly string[] }
