export type ClassCode = string

/** One node of the three-level classification (问题类别). `code` of a child starts with its parent's code. */
export type AppealClass = {
  readonly code: ClassCode
  readonly parent: ClassCode | null
  /** 1, 2 or 3; acceptance needs at least level 2. */
  readonly level: 1 | 2 | 3
  readonly name: string
  readonly nameEn: string
}
