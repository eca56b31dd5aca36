/**
 * A page of a bootstrap as main hands it to the store's worker: the buckets of the digests as the gateway packed them
 * (shared/wire/packed-snapshot.ts), beside each what rows are made of. The worker puts the compressed records on disk as they
 * came.
 */
export type PackedSnapshot = {
  /** Everything of the answer but its records, as JSON. */
  readonly fields: string
  readonly buckets: readonly PackedBucket[]
}

/** Records of one bucket (BUCKET_SPAN ids), newest case first. */
export type PackedBucket = {
  /** What rows are made of, a list in UTF-8 JSON: `state`, `appeals`, and of `history` only `[{ at }]` of the latest event. */
  readonly heads: Uint8Array
  /** Where each record ends in the bytes below before they were compressed. */
  readonly ends: Uint32Array
  /** The records one after the other, each as the gateway wrote it; raw DEFLATE. */
  readonly deflated: Uint8Array
}
