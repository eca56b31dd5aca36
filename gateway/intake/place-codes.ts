import type { Division } from '#shared/domain/reference.ts'

export type PlaceCodes = { readonly districtCode: string | null; readonly streetCode: string | null }
/** Looks into the place first, into the text only when the place names nothing. */
export type PlaceFinder = (place: string, text: string) => PlaceCodes

type Named = { readonly code: string; readonly names: readonly string[] }

/** Finds districts and streets by their names in running text; a street name that two districts share needs its district. */
export function createPlaceFinder(divisions: readonly Division[]): PlaceFinder {
  const districts = divisions.filter(({ code }) => code.length === 6).map(withNames)
  const streets = divisions.filter(({ code }) => code.length === 9).map(withNames)
  const find = (words: string): PlaceCodes => {
    const district = longestNamed(districts, words)
    const inside = district === null ? streets : streets.filter((street) => street.code.startsWith(district))
    const street = longestNamed(inside, words)
    const unique = street !== null && (district !== null || isOnly(streets, street))
    return { districtCode: district ?? (unique ? street.slice(0, 6) : null), streetCode: unique ? street : null }
  }
  return (place, text) => {
    const codes = find(place)
    return codes.districtCode === null ? find(text) : codes
  }
}

function withNames({ code, name }: Division): Named {
  const short = name.replace(/(?:街道办事处|街道|镇|乡)$/u, '')
  // 姚家街道 is also written 姚家街办, 姚家街道办; the bare 姚家 would find too much.
  return { code, names: short === name ? [name] : [name, `${short}街办`, `${short}办事处`] }
}

function longestNamed(candidates: readonly Named[], words: string): string | null {
  let best: { readonly code: string; readonly length: number } | null = null
  for (const { code, names } of candidates) {
    for (const name of names) {
      if (name.length > (best?.length ?? 0) && words.includes(name)) best = { code, length: name.length }
    }
  }
  return best?.code ?? null
}

function isOnly(streets: readonly Named[], code: string): boolean {
  const name = streets.find((street) => street.code === code)?.names[0]
  return streets.filter((street) => street.names[0] === name).length === 1
}
