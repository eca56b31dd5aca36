import type { CaseId } from '#shared/domain/appeal/appeal.ts'

/** Follows a link to another case; null where the window cannot. */
export type Go = ((caseId: CaseId) => void) | null
