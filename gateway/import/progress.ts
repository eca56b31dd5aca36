/** How far an import is: a bar where somebody watches, a line each tenth part where only a file does. */
export type Progress = { readonly advance: (amount: number) => void; readonly end: () => void }

const WIDTH = 30
const BAR_EVERY_MS = 100

export function createProgress(total: number, out: NodeJS.WriteStream, now: () => number): Progress {
  const started = now()
  let done = 0
  let drawnAt = 0
  let tenth = 0
  const share = (): number => (total === 0 ? 1 : Math.min(1, done / total))
  const draw = (): void => {
    const full = Math.round(share() * WIDTH)
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full)
    out.write(
      `\r${bar} ${String(Math.floor(share() * 100)).padStart(3)} %  ${((now() - started) / 1000).toFixed(1)} s `,
    )
    drawnAt = now()
  }
  const tell = (): void => {
    while (tenth < Math.floor(share() * 10)) {
      tenth += 1
      out.write(`${tenth * 10} %\n`)
    }
  }
  return {
    advance: (amount) => {
      done += amount
      if (!out.isTTY) tell()
      else if (now() - drawnAt >= BAR_EVERY_MS) draw()
    },
    end: () => {
      done = total
      if (!out.isTTY) return tell()
      draw()
      out.write('\n')
    },
  }
}
