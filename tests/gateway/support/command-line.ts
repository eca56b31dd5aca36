// `npm run gateway -- …` as an administrator types it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectRoot } from '../../../build/locations.ts'

export async function commandLine(
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'gateway/main.ts', ...words], {
    ...{ cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] },
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}
