export type ScreenName = 'sign-in' | 'workbench' | 'configuration'

/** Tests, benchmarks and the main process read these from the page: which screen it is, and that it takes input. */
export function markScreen(screen: ScreenName): void {
  const { dataset } = document.documentElement
  if (dataset['screen'] === screen) return
  dataset['screen'] = screen
  if (screen === 'workbench') delete dataset['ready']
}

export function markReady(): void {
  document.documentElement.dataset['ready'] = 'true'
}
