// Starting other programs so that none of them outlives us.
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { constants } from 'node:os'

export type Finished = { readonly code: number; readonly output: string; readonly timedOut: boolean }

/** True when `name` can be started from the PATH. */
export function hasProgram(name: string): boolean {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  return spawnSync(finder, [name], { stdio: 'ignore' }).status === 0
}

/** On Linux the kernel itself ends the child when this process dies, however it dies. */
export function spawnBound(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  if (process.platform === 'linux' && hasProgram('setpriv')) {
    return spawn('setpriv', ['--pdeathsig', 'TERM', '--', command, ...args], options)
  }
  return spawn(command, args, options)
}

/** The exit code a shell would report. */
export function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  if (code !== null) return code
  return 128 + (signal === null ? 1 : constants.signals[signal])
}

/** Ends a child that was started `detached`, with everything it started itself. */
export function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch (error) {
    // Everybody in the group has gone already: what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export type RunOptions = {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Kept output can be shown when something failed; 'show' passes it on at once as well. */
  readonly show?: boolean
  readonly limitMs?: number
}

const running = new Set<ChildProcess>()

/** When we are told to stop, everything that `run` has started stops too. */
export function endAllOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      for (const child of running) endGroup(child, 'SIGKILL')
      process.exit(exitCodeOf(null, signal))
    })
  }
}

/** Runs a program to its end, never throws; a program that cannot be started answers 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawnBound(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    running.add(child)
    let output = ''
    let timedOut = false
    const take = (chunk: Buffer): void => {
      output += chunk.toString()
      if (options.show === true) process.stdout.write(chunk)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    const limit =
      options.limitMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true
            endGroup(child, 'SIGKILL')
          }, options.limitMs)
    const finish = (code: number): void => {
      clearTimeout(limit)
      running.delete(child)
      endGroup(child, 'SIGKILL')
      resolve({ code, output, timedOut })
    }
    child.on('error', (error) => {
      output += error.message
      finish(127)
    })
    child.on('close', (code, signal) => finish(exitCodeOf(code, signal)))
  })
}
