// What a person sees, timed in the page itself: from the press of a key or a button to the second frame after the rows changed.
import type { ElectronApplication, Page } from '@playwright/test'

type Bench = { painted: Promise<number> | null; longTasks: number[] }
declare global {
  interface Window {
    bench?: Bench
  }
}

const LIMIT_MS = 5000

/** Arms the page: the next press starts the clock, the rows that stand otherwise end it. Rejects when nothing changes. */
export function arm(page: Page, event: 'mousedown' | 'keydown', what: string): Promise<void> {
  return page.evaluate(
    ({ event, what, limit }) => {
      const look = (): string => [...document.querySelectorAll(what)].map((each) => each.textContent).join('\n')
      const painted = new Promise<number>((resolve, reject) => {
        const start = (): void => {
          const began = performance.now()
          const before = look()
          const frame = (): void => {
            if (performance.now() - began > limit) reject(new Error('nothing changed on the screen'))
            else if (look() === before) requestAnimationFrame(frame)
            else requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)))
          }
          requestAnimationFrame(frame)
        }
        addEventListener(event, start, { capture: true, once: true })
      })
      painted.catch(() => undefined)
      window.bench = { painted, longTasks: [] }
    },
    { event, what, limit: LIMIT_MS },
  )
}

export function painted(page: Page): Promise<number> {
  return page.evaluate(() => window.bench?.painted ?? Number.NaN)
}

/** The length of every frame while the list runs past. */
export function scroll(page: Page, frames: number): Promise<readonly number[]> {
  return page.evaluate(async (wanted) => {
    const list = document.querySelector('.ag-body-viewport') ?? document.querySelector('.ag-grid-viewport')
    if (list === null) throw new Error('there is no list')
    const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
    const times: number[] = []
    let last = await next()
    for (let frame = 0; frame < wanted; frame += 1) {
      list.scrollTop += 120
      const now = await next()
      times.push(now - last)
      last = now
    }
    return times
  }, frames)
}

/** Waits until a row says the word; answers the moment (epoch) of the second frame after that, and the tasks meanwhile. */
export function watchRows(
  page: Page,
  word: string,
): Promise<{ readonly at: number; readonly longTasks: readonly number[] }> {
  return page.evaluate(
    ({ word, limit }) =>
      new Promise<{ at: number; longTasks: number[] }>((resolve, reject) => {
        const isThere = (): boolean =>
          [...document.querySelectorAll('.ag-row')].some((each) => each.textContent?.includes(word) === true)
        const began = performance.now()
        const longTasks: number[] = []
        const watcher = new PerformanceObserver((list) =>
          longTasks.push(...list.getEntries().map((each) => each.duration)),
        )
        watcher.observe({ type: 'longtask' })
        const end = (): void => {
          watcher.disconnect()
          resolve({ at: performance.timeOrigin + performance.now(), longTasks })
        }
        const frame = (): void => {
          if (performance.now() - began > limit) reject(new Error('no change came'))
          else if (!isThere()) requestAnimationFrame(frame)
          else requestAnimationFrame(() => requestAnimationFrame(end))
        }
        requestAnimationFrame(frame)
      }),
    { word, limit: LIMIT_MS * 4 },
  )
}

/** Working sets in MB: the window's process, which holds the store too, and all of them. */
export async function memory(app: ElectronApplication): Promise<{ readonly window: number; readonly all: number }> {
  const metrics = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().map(({ type, memory: { workingSetSize } }) => ({ type, size: workingSetSize / 1024 })),
  )
  const sum = (sizes: readonly { readonly size: number }[]): number => sizes.reduce((all, { size }) => all + size, 0)
  return { window: sum(metrics.filter(({ type }) => type === 'Tab')), all: sum(metrics) }
}
