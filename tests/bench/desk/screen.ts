// What a person sees, timed in the page itself: from the moment in which the application is asked (a key goes down, a button of
// the mouse comes up) to the frame after the one in which the screen changed: by then that one has been laid out, painted and
// handed over. Frames are counted by looking at the page once in each, before it is painted, which costs it as little as can
// be: nothing of the driver waits in the page meanwhile.
import { readFile } from 'node:fs/promises'
import type { ElectronApplication, Page } from '@playwright/test'

export type Accepted = { readonly nextRow: number; readonly saved: number }
type Bench = { painted?: Promise<number>; accepted?: Promise<Accepted | null> }
declare global {
  interface Window {
    bench?: Bench
  }
}

const LIMIT_MS = 5000

/** Arms the page: the next click starts the clock, the rows that stand otherwise end it. Rejects when nothing changes. */
export function armClick(page: Page, what: string): Promise<void> {
  return page.evaluate(
    ({ what, limit }) => {
      const look = (): string => [...document.querySelectorAll(what)].map((each) => each.textContent).join('\n')
      const painted = new Promise<number>((resolve, reject) => {
        const start = (): void => {
          const began = performance.now()
          const before = look()
          const frame = (): void => {
            if (performance.now() - began > limit) reject(new Error('nothing changed on the screen'))
            else if (look() === before) requestAnimationFrame(frame)
            else requestAnimationFrame(() => resolve(performance.now() - began))
          }
          requestAnimationFrame(frame)
        }
        addEventListener('click', start, { capture: true, once: true })
      })
      painted.catch(() => undefined)
      window.bench = { painted }
    },
    { what, limit: LIMIT_MS },
  )
}

/**
 * Arms the page for one key that accepts: when the cursor stands on another row, and when the row that was accepted says so,
 * which it does once the command is in the journal. Null when a panel asks instead.
 */
export function armAccept(page: Page, cursor: string): Promise<void> {
  return page.evaluate(
    ({ cursor, limit }) => {
      const noUnderCursor = (): string => document.querySelector(cursor)?.textContent ?? ''
      const accepted = new Promise<{ nextRow: number; saved: number } | null>((resolve, reject) => {
        const start = (): void => {
          const began = performance.now()
          const no = noUnderCursor()
          const row = document.querySelector(cursor)?.closest('.ag-row')
          const status = row?.querySelector('[col-id="status"]')
          const before = status?.textContent
          const isOver = { nextRow: () => noUnderCursor() !== no, saved: () => status?.textContent !== before }
          const times = { nextRow: Number.NaN, saved: Number.NaN }
          const seen = new Set<keyof typeof times>()
          const frame = (): void => {
            for (const name of ['nextRow', 'saved'] as const) {
              if (seen.has(name) || !isOver[name]()) continue
              seen.add(name)
              requestAnimationFrame(() => {
                times[name] = performance.now() - began
              })
            }
            if (document.querySelector('[role="dialog"]') !== null) resolve(null)
            else if (!Number.isNaN(times.nextRow + times.saved)) resolve(times)
            else if (performance.now() - began > limit) reject(new Error('nothing was accepted'))
            else requestAnimationFrame(frame)
          }
          requestAnimationFrame(frame)
        }
        addEventListener('keydown', start, { capture: true, once: true })
      })
      accepted.catch(() => undefined)
      window.bench = { accepted }
    },
    { cursor, limit: LIMIT_MS },
  )
}

export function accepted(page: Page): Promise<Accepted | null> {
  return page.evaluate(() => window.bench?.accepted ?? null)
}

export function painted(page: Page): Promise<number> {
  return page.evaluate(() => window.bench?.painted ?? Number.NaN)
}

/** The length of every frame while the list runs past. */
export function scroll(page: Page, frames: number): Promise<readonly number[]> {
  return page.evaluate(async (wanted) => {
    const list = document.querySelector('.ag-grid-viewport')
    if (list === null) throw new Error('there is no list')
    const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
    const times: number[] = []
    const from = list.scrollTop
    let last = await next()
    for (let frame = 0; frame < wanted; frame += 1) {
      list.scrollTop += 120
      const now = await next()
      times.push(now - last)
      last = now
    }
    if (list.scrollTop - from < wanted * 100) throw new Error('the list came to its end')
    return times
  }, frames)
}

/** Waits until a row says the word; answers the moment (epoch) of the frame after that, and the tasks meanwhile. */
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
          else requestAnimationFrame(end)
        }
        requestAnimationFrame(frame)
      }),
    { word, limit: LIMIT_MS * 4 },
  )
}

export type Memory = { readonly workingSets: number; readonly shared: number | null }

/**
 * In MB: of the window's process, which holds the store too, and of all. `shared`: pages that several processes use are divided among them
 * (Pss, on Linux); working sets count them once for each.
 */
export async function memory(app: ElectronApplication): Promise<{ readonly window: Memory; readonly all: Memory }> {
  const processes = await app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .map(({ type, pid, memory: { workingSetSize } }) => ({ type, pid, size: workingSetSize / 1024 })),
  )
  const measured = await Promise.all(processes.map(async (each) => ({ ...each, part: await proportional(each.pid) })))
  const sum = (some: typeof measured): Memory => ({
    workingSets: some.reduce((all, { size }) => all + size, 0),
    shared: some.every(({ part }) => part !== null) ? some.reduce((all, { part }) => all + (part ?? 0), 0) : null,
  })
  return { window: sum(measured.filter(({ type }) => type === 'Tab')), all: sum(measured) }
}

async function proportional(pid: number): Promise<number | null> {
  const told = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const size = /^Pss:\s+(\d+) kB/mu.exec(told)?.[1]
  return size === undefined ? null : Number(size) / 1024
}
