/** Every sentence once, Chinese first, English beside it: a missing language does not compile. `{{name}}` takes a value. */
export type Words = Readonly<Record<string, readonly [zh: string, en: string]>>

export function words<const W extends Words>(area: W): W {
  return area
}
