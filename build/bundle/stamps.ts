// Tells whether a target must be built again: a hash over the content of everything it may be made of.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectCache, projectRoot } from '../locations.ts'
import type { Target } from './targets.ts'

/** Change of a library or of the way we build makes every target stale. */
const inputsOfAll = ['package.json', 'package-lock.json', 'build/bundle']

export async function stampOf(target: Pick<Target, 'inputs'>, root = projectRoot): Promise<string> {
  const hash = createHash('sha256')
  for (const input of [...inputsOfAll, ...target.inputs]) {
    for (const file of await filesOf(input, root)) {
      hash.update(`${file}\0`)
      hash.update(await readFile(join(root, file)))
    }
  }
  return hash.digest('hex')
}

export async function isFresh(target: Target, stamp: string): Promise<boolean> {
  if (!existsSync(join(projectRoot, target.output)) || !existsSync(stampFile(target))) return false
  return (await readFile(stampFile(target), 'utf8')) === stamp
}

export async function keepStamp(target: Target, stamp: string): Promise<void> {
  await mkdir(join(projectCache, 'build'), { recursive: true })
  await writeFile(stampFile(target), stamp)
}

function stampFile(target: Target): string {
  return join(projectCache, 'build', `${target.name}.stamp`)
}

async function filesOf(input: string, root: string): Promise<readonly string[]> {
  const place = join(root, input)
  if (!existsSync(place)) return []
  if ((await stat(place)).isFile()) return [input]
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted()
}
