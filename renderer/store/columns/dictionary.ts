/** Strings as small numbers. Code 0 is always the empty string: "none". Codes are never taken back. */
export type Dictionary = { readonly values: string[]; readonly codes: Map<string, number> }

export function createDictionary(known: readonly string[] = []): Dictionary {
  const dictionary: Dictionary = { values: [], codes: new Map() }
  codeOf(dictionary, '')
  for (const value of known) codeOf(dictionary, value)
  return dictionary
}

/** The code of a value, given out now if it is new. */
export function codeOf(dictionary: Dictionary, value: string): number {
  const known = dictionary.codes.get(value)
  if (known !== undefined) return known
  const code = dictionary.values.length
  dictionary.values.push(value)
  dictionary.codes.set(value, code)
  return code
}

export function valueOf(dictionary: Dictionary, code: number): string {
  return dictionary.values[code] ?? ''
}
