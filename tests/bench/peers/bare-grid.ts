// A bare list of AG Grid with as many rows and columns as the queue, plain text in its cells, rows at once: how long a frame takes
// when it runs past is the floor of this machine.
import { AllCommunityModule, createGrid, ModuleRegistry, themeQuartz } from 'ag-grid-community'
import type { Run } from './measure.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const FIELDS = Array.from({ length: 15 }, (_, at) => `f${at}`)
const FRAMES = 240

type Bare = Record<string, string>

const rowAt = (index: number): Bare => Object.fromEntries(FIELDS.map((field, at) => [field, `${index} · ${at}`]))

const run: Run = async (rows) => {
  const host = document.createElement('div')
  host.style.cssText = 'position: fixed; inset: 0'
  document.body.append(host)
  const drawn = new Promise((resolve) => {
    createGrid<Bare>(host, {
      theme: themeQuartz.withParams({ fontSize: 12, rowHeight: 24, headerHeight: 28 }),
      columnDefs: FIELDS.map((field) => ({ field, width: 90 })),
      rowModelType: 'infinite',
      infiniteInitialRowCount: rows,
      animateRows: false,
      onFirstDataRendered: resolve,
      datasource: {
        getRows: (asked) =>
          asked.successCallback(
            Array.from({ length: asked.endRow - asked.startRow }, (_, at) => rowAt(asked.startRow + at)),
            rows,
          ),
      },
    })
  })
  await drawn
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
  return { frames }
}

window.peer = { run }
