/** As much of PouchDB as the bench uses; the package brings no types. */
declare module 'pouchdb-browser' {
  class PouchDB {
    static replicate(source: PouchDB, target: PouchDB): Promise<unknown>
    constructor(name: string, options?: { readonly auto_compaction?: boolean })
    bulkDocs(documents: readonly object[]): Promise<readonly object[]>
  }
  export default PouchDB
}
