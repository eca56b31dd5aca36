// npm run build: builds what changed; with --all everything.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildStale } from './bundle/build.ts'
import { projectCache } from './locations.ts'

if (process.argv.includes('--all')) await rm(join(projectCache, 'build'), { recursive: true, force: true })
process.exitCode = (await buildStale()) ? 0 : 1
