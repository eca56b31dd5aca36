/** Ctrl, or ⌘ on a Mac: the key that commands begin with. */
export function hasMainKey(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return event.ctrlKey || event.metaKey
}
