/**
 * The one door to SQL. Two implementations (PGlite in a directory, a PostgreSQL server) speak the same dialect, so that
 * everything above is written once. 64-bit integers come as numbers (positions and instants stay below 2^53), `json`
 * columns as the text that was written, `bytea` as Uint8Array.
 */
export type Row = Readonly<Record<string, unknown>>

export type Session = {
  readonly query: <R extends Row>(sql: string, values?: readonly unknown[]) => Promise<readonly R[]>
  /**
   * One column of text that is never null, as bytes in UTF-8, for passing on what nobody here reads. Takes no values: only
   * numbers of our own may stand in the statement. The bytes are good until the session ends.
   */
  readonly texts: (sql: string) => Promise<readonly Uint8Array[]>
}

export type Database = Session & {
  readonly kind: 'pglite' | 'postgresql'
  /** Several statements without values; used by migrations only. */
  readonly script: (sql: string) => Promise<void>
  /** READ COMMITTED. Rolled back when the work throws. Not repeated: see `retrying`. */
  readonly transaction: <T>(work: (session: Session) => Promise<T>) => Promise<T>
  /** REPEATABLE READ, read only: everything read inside is of one moment. */
  readonly snapshot: <T>(work: (session: Session) => Promise<T>) => Promise<T>
  /** Notifications of every node on this database, this one included. `again`: the line broke and stands; some may be lost. */
  readonly listen: (topic: string, heard: (payload: string) => void, again?: () => void) => Promise<void>
  readonly close: () => Promise<void>
}

/** Code of a failure by which nobody knows whether the last statement took effect. The server's own codes pass through. */
export const CONNECTION_LOST = 'ECONNLOST'

/** The topic on which every commit announces the new head. */
export const HEAD_TOPIC = 'minsheng_head'

export async function onlyRow<R extends Row>(rows: Promise<readonly R[]>): Promise<R> {
  const [row] = await rows
  if (row === undefined) throw new Error('broken promise: the statement answers one row')
  return row
}
