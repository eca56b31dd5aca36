// What every page of the peers shares: times, spreads, the heap at rest.

export type Run = (rows: number) => Promise<Readonly<Record<string, number | readonly number[]>>>

declare global {
  interface Window {
    peer: { readonly run: Run }
  }
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The share-th value of the sorted times: .5 the median, .95 the 95th percentile. */
export function spread(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(times.length * share) - 1)] ?? Number.NaN
}

/** Two ways of the same work in turn, the order reversed each time (ABBA), after one round that warms up. */
export async function inTurn(
  rounds: number,
  ours: (round: number) => unknown,
  theirs: (round: number) => unknown,
): Promise<{ readonly ours: number[]; readonly theirs: number[] }> {
  const times: { readonly ours: number[]; readonly theirs: number[] } = { ours: [], theirs: [] }
  await ours(0)
  await theirs(0)
  for (let round = 1; round <= rounds; round += 1) {
    if (round % 2 === 0) times.theirs.push(await timed(() => theirs(round)))
    times.ours.push(await timed(() => ours(round)))
    if (round % 2 === 1) times.theirs.push(await timed(() => theirs(round)))
  }
  return times
}

export function frame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}

/** JavaScript heap and array buffers, MB, after everything that can go has gone. */
export async function heapAtRest(): Promise<number> {
  const { gc } = globalThis as unknown as { readonly gc?: () => void }
  for (let round = 0; round < 3; round += 1) {
    gc?.()
    await frame()
  }
  const { memory } = performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } }
  return (memory?.usedJSHeapSize ?? 0) / 1e6
}
