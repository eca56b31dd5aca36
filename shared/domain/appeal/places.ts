/**
 * District and street codes from a place as channels write it: 济南市历下区姚家街道幸福里小区, 历下姚家幸福里, 姚家派出所.
 * Rather null than wrong: a bare short name counts only where nothing else could be meant, since estates and roads borrow
 * the names of streets (平安里, 解放路).
 */

export type NamedDivision = { readonly code: string; readonly name: string }
export type PlaceCodes = { readonly districtCode: string | null; readonly streetCode: string | null }
export type PlaceFinder = (place: string) => PlaceCodes

type Form = {
  readonly text: string
  readonly codes: readonly string[]
  readonly full: boolean
  readonly street: boolean
}
type Hit = { readonly form: Form; readonly at: number; readonly end: number }

const nowhere: PlaceCodes = { districtCode: null, streetCode: null }

/** 历下 from 历下区, 高新 from 济南高新技术产业开发区. */
function shortDistrict(name: string): string {
  const zone = /^(?:..)?(.{2})(?:技术产业|经济技术|经济)?开发区$/u.exec(name)
  return zone?.[1] ?? name.replace(/[区县市]$/u, '')
}

function shortStreet(name: string): string {
  return name.replace(/(?:街道|镇|乡|国家森林公园|建设服务中心)$/u, '')
}

function formsOf({ code, name }: NamedDivision): readonly Omit<Form, 'codes'>[] {
  if (code.length === 6) {
    const short = shortDistrict(name)
    const full = [name, `${short}区`, `${short}分局`].map((text) => ({ text, full: true, street: false }))
    return [...full, { text: short, full: false, street: false }]
  }
  const short = shortStreet(name)
  const endings = ['街道', '街道办事处', '街道办', '街办', '办事处', '派出所', '镇派出所', '镇政府']
  const full = [name, ...endings.map((ending) => short + ending)].map((text) => ({ text, full: true, street: true }))
  return short.length < 2 ? full : [...full, { text: short, full: /[镇乡]$/u.test(short), street: true }]
}

/** One form may stand for several divisions. */
function addForm(forms: Map<string, Form>, form: Omit<Form, 'codes'>, code: string): void {
  const key = `${form.street ? 's' : 'd'}${form.text}`
  const known = forms.get(key)
  if (known === undefined) forms.set(key, { ...form, codes: [code] })
  else if (!known.codes.includes(code)) {
    forms.set(key, { ...form, full: form.full || known.full, codes: [...known.codes, code] })
  }
}

/** All forms, longest first, by their first character. */
function readForms(divisions: readonly NamedDivision[]): ReadonlyMap<string, readonly Form[]> {
  const byText = new Map<string, Form>()
  for (const division of divisions) {
    for (const form of formsOf(division)) addForm(byText, form, division.code)
  }
  const byFirst = new Map<string, Form[]>()
  for (const form of [...byText.values()].toSorted((a, b) => b.text.length - a.text.length)) {
    const first = form.text.slice(0, 1)
    byFirst.set(first, [...(byFirst.get(first) ?? []), form])
  }
  return byFirst
}

function scan(text: string, forms: ReadonlyMap<string, readonly Form[]>): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < text.length;) {
    const form = forms.get(text.charAt(at))?.find((each) => text.startsWith(each.text, at))
    if (form) hits.push({ form, at, end: at + form.text.length })
    at += form ? form.text.length : 1
  }
  return hits
}

const separators = /^[\s·・,，、/-]*$/u
/** What may follow a bare street name without turning it into the name of something else. */
const goesOn = /^[路街巷里村苑园庄城店桥湖山河中小大东西南北新号\d]/u

/** A bare street name counts right behind its district, unless it looks like a road or the beginning of another name. */
function bareStreetCounts(text: string, hit: Hit, before: Hit | undefined): boolean {
  if (!before || before.form.street || !separators.test(text.slice(before.end, hit.at))) return false
  const rest = text.slice(hit.end)
  if (/[路街]$/u.test(hit.form.text)) return rest === '' || separators.test(rest.slice(0, 1))
  return !goesOn.test(rest)
}

/** A bare district name counts at the beginning (or behind …市), when a street of it, a separator or nothing follows. */
function bareDistrictCounts(text: string, hit: Hit, after: Hit | undefined): boolean {
  if (!/^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,3}市?)?$/u.test(text.slice(0, hit.at)) && hit.at > 0)
    return false
  const rest = text.slice(hit.end)
  if (rest === '' || separators.test(rest.slice(0, 1))) return true
  return (
    after !== undefined &&
    after.form.street &&
    after.at === hit.end &&
    within(after.form.codes, hit.form.codes[0]).length > 0
  )
}

function within(codes: readonly string[], district: string | undefined): readonly string[] {
  return district === undefined ? codes : codes.filter((code) => code.startsWith(district))
}

function only(values: readonly string[]): string | null {
  const [first, ...rest] = new Set(values)
  return first !== undefined && rest.length === 0 ? first : null
}

function counts(text: string, hits: readonly Hit[]): readonly Hit[] {
  return hits.filter((hit, index) => {
    if (hit.form.full) return true
    return hit.form.street
      ? bareStreetCounts(text, hit, hits[index - 1])
      : bareDistrictCounts(text, hit, hits[index + 1])
  })
}

function settle(hits: readonly Hit[]): PlaceCodes {
  const named = hits.filter(({ form }) => !form.street).flatMap(({ form }) => form.codes)
  const district = only(named)
  if (named.length > 0 && district === null) return nowhere
  const streets = hits.filter(({ form }) => form.street).map(({ form }) => form.codes)
  if (streets.length === 0) return { districtCode: district, streetCode: null }
  const inside = streets.map((codes) => within(codes, district ?? undefined))
  // A street of another district contradicts the district that is named beside it.
  if (inside.some((codes) => codes.length === 0)) return nowhere
  const street = inside.every((codes) => codes.length === 1) ? only(inside.flat()) : null
  return { districtCode: district ?? only(inside.flat().map((code) => code.slice(0, 6))), streetCode: street }
}

/**
 * Divisions carry 6-digit districts and 9-digit streets. The finder returns null for what is not named, named twice
 * differently, or shared by several divisions; a street alone also gives its district.
 */
export function createPlaceFinder(divisions: readonly NamedDivision[]): PlaceFinder {
  const forms = readForms(divisions)
  return (place) => {
    const text = place.normalize('NFKC').trim()
    return text === '' ? nowhere : settle(counts(text, scan(text, forms)))
  }
}
