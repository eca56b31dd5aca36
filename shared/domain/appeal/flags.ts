/** What could not be read cleanly in an appeal, or deserves a second look. Stored with appeals: add, never rename. */
export const appealFlags = [
  'control-characters',
  'date-in-future',
  'date-missing',
  'date-unreadable',
  'identity-15-digits',
  'identity-check-digit',
  'identity-unreadable',
  'name-long',
  'nature-unknown',
  'phone-extension',
  'phone-not-given',
  'phone-remark',
  'phone-unreadable',
  'phone-withheld',
  'place-long',
  'text-long',
  'title-long',
] as const
export type AppealFlag = (typeof appealFlags)[number]

/** The attribute under which the channel's own word for a field is kept when it was not read as it stood. */
export function originalKey(field: string): string {
  return `${field}.original`
}

export function isOriginalKey(key: string): boolean {
  return key.endsWith('.original')
}
