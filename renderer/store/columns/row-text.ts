/** What is searched of one row, folded: fields separated by FIELD_END, so that no word matches across two of them. */
export type RowText = { readonly wide: string; readonly latin: string }

export const FIELD_END = '\u0001'
