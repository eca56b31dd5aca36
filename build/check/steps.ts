// What `npm run check` does, in this order. Each step counts as one in the sum at the end of `npm test`.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectCache, projectRoot } from '../locations.ts'
import type { ToolName } from '../tools.ts'

export const productFolders = ['shared', 'electron', 'renderer', 'gateway', 'build', 'tests'] as const

/** Every folder with a tsconfig.json of its own: what may be used there differs. */
export const layers = [
  '.',
  'shared',
  'electron/main',
  'electron/preload',
  'renderer',
  'renderer/store',
  'gateway',
  'build',
  'tests',
] as const

export type Step = {
  readonly name: string
  readonly tool: ToolName
  readonly args: readonly string[]
}

export function checkSteps(): readonly Step[] {
  return [
    { name: 'format', tool: 'oxfmt', args: ['--check', '.'] },
    { name: 'lint', tool: 'oxlint', args: ['--deny-warnings', '--report-unused-disable-directives', '.'] },
    ...layers.filter(hasSources).map(typesOf),
    {
      name: 'imports',
      tool: 'depcruise',
      args: [
        '--config',
        '.dependency-cruiser.cjs',
        ...productFolders.filter((folder) => existsSync(join(projectRoot, folder))),
      ],
    },
    { name: 'dead code', tool: 'knip', args: ['--no-progress'] },
  ]
}

function typesOf(layer: string): Step {
  const memory = join(projectCache, 'types', `${layer === '.' ? 'root' : layer.replaceAll('/', '-')}.tsbuildinfo`)
  return {
    name: `types ${layer === '.' ? '(root)' : layer}`,
    tool: 'tsc',
    args: ['-p', layer, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', memory],
  }
}

/** A layer without a single source is no failure: the compiler would call it one. */
function hasSources(layer: string): boolean {
  const folder = join(projectRoot, layer)
  if (!existsSync(folder)) return false
  const files = readdirSync(folder, { recursive: layer !== '.', encoding: 'utf8' })
  return files.some((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
}
