// A bare list of AG Grid with as many rows and columns as the queue, plain text in its cells, rows at once: how long a frame takes
// when it runs past, and how long other rows take to be painted, is the floor of this machine.
import { AllCommunityModule, createGrid, type GridApi, ModuleRegistry, themeQuartz } from 'ag-grid-community'
import type { Run } from './measure.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const FIELDS = Array.from({ length: 15 }, (_, at) => `f${at}`)
const FRAMES = 240
const REDRAWS = 24

type Bare = Record<string, string>

/** Another order: the same places, other words. */
let turn = 0
const rowAt = (index: number): Bare =>
  Object.fromEntries(FIELDS.map((field, at) => [field, `${index} · ${at} · ${turn}`]))

const run: Run = async (rows) => {
  const host = document.createElement('div')
  host.style.cssText = 'position: fixed; inset: 0'
  document.body.append(host)
  const api = await new Promise<GridApi<Bare>>((resolve) => {
    createGrid<Bare>(host, {
      theme: themeQuartz.withParams({ fontSize: 12, rowHeight: 24, headerHeight: 28 }),
      columnDefs: FIELDS.map((field) => ({ field, width: 90 })),
      rowModelType: 'infinite',
      infiniteInitialRowCount: rows,
      animateRows: false,
      onFirstDataRendered: (event) => resolve(event.api),
      datasource: {
        getRows: (asked) =>
          asked.successCallback(
            Array.from({ length: asked.endRow - asked.startRow }, (_, at) => rowAt(asked.startRow + at)),
            rows,
          ),
      },
    })
  })
  const list = document.querySelector('.ag-grid-viewport')
  if (list === null) throw new Error('there is no list')
  const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
  const frames: number[] = []
  let last = await next()
  for (let frame = 0; frame < FRAMES; frame += 1) {
    list.scrollTop += 120
    const now = await next()
    frames.push(now - last)
    last = now
  }
  if (list.scrollTop < FRAMES * 100) throw new Error('the list came to its end')
  const redraws: number[] = []
  for (let time = 0; time < REDRAWS; time += 1) redraws.push(await redraw(api, next))
  return { frames, redraws }
}

/** All rows in another order, and another place of the list in view, as after a sort that keeps its row: until they are painted. */
async function redraw(api: GridApi<Bare>, next: () => Promise<number>): Promise<number> {
  const look = (): string => [...document.querySelectorAll('.ag-row')].map((row) => row.textContent).join('\n')
  const before = look()
  const began = performance.now()
  turn += 1
  api.refreshInfiniteCache()
  api.ensureIndexVisible(turn % 2 === 0 ? 1_000 : 100_000, 'top')
  for (let isSame = true; isSame;) {
    await next()
    isSame = look() === before || document.querySelector('.ag-row-loading') !== null
  }
  await next()
  return performance.now() - began
}

window.peer = { run }
