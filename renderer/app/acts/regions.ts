/** F6 goes through these; a region that is not on the screen is passed over. */
const order = [
  'title',
  'rail',
  'conditions',
  'facets',
  'groups',
  'list',
  'export',
  'card',
  'merge',
  'warnings',
  'savings',
  'status',
] as const

export function focusRegion(step: 1 | -1): void {
  const shown = order.flatMap((name) => {
    const element = document.querySelector<HTMLElement>(`[data-region="${name}"]`)
    return element === null || !element.checkVisibility() ? [] : [element]
  })
  if (shown.length === 0 || document.querySelector('[aria-modal="true"]') !== null) return
  const here = shown.findIndex((element) => element.contains(document.activeElement))
  const next = shown[(here + step + shown.length) % shown.length]
  if (next !== undefined) focusWithin(next)
}

function focusWithin(region: HTMLElement): void {
  if (region.tabIndex >= -1 && region.hasAttribute('tabindex')) region.focus({ preventScroll: true })
  else
    (
      region.querySelector<HTMLElement>('[data-region-focus]') ??
      region.querySelector<HTMLElement>('button, input, [tabindex="0"]')
    )?.focus()
}
