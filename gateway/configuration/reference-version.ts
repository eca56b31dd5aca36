import type { Reference } from '#shared/domain/reference.ts'
import { canonicalJson } from '#shared/domain/core/canonical-json.ts'
import { sha256 } from '../ledger/canonical.ts'

/** The version follows from the content: equal configurations of two nodes are one version. */
export function versioned(content: Omit<Reference, 'version'>): Reference {
  return { version: sha256(canonicalJson(content)).toString('hex').slice(0, 16), ...content }
}
