// A gateway in a process of its own, to be killed.
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../../build/locations.ts'
import { ENROLMENT_CODE } from './terminal.ts'

export type Spawned = { readonly child: ChildProcess; readonly url: string }

export async function spawnGateway(...words: readonly string[]): Promise<Spawned> {
  const args = ['--import', 'tsx', 'gateway/main.ts', '--enrolment-code', ENROLMENT_CODE, ...words]
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'ignore'] })
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, url: (JSON.parse(line) as { url: string }).url }
  }
  throw new Error('the gateway ended before it was ready')
}
