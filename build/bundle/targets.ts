// The four things that make up the application, each built by Vite on its own.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { projectRoot } from '../locations.ts'
import { onlyWoff2 } from './only-woff2.ts'

/** The runtimes that must be able to run what we build: Electron 33 and newer (Chromium 130, Node 20). */
const CHROMIUM = 'chrome130'
const NODE = 'node20'

/** Not bundled: `electron` is the runtime itself, and PGlite finds its WebAssembly beside its own files. */
const leftOutside = ['electron', '@electric-sql/pglite']

export type TargetName = 'main' | 'preload' | 'renderer' | 'gateway'

export type Target = {
  readonly name: TargetName
  /** Folders and files, from the project's root, whose change makes a new build necessary. */
  readonly inputs: readonly string[]
  /** Where the built entry lies; a build without it is no build. */
  readonly output: string
  /** The source the build starts from. */
  readonly entry: string
  readonly config: () => InlineConfig | Promise<InlineConfig>
  /** What else belongs to this target. */
  readonly afterwards?: () => Promise<void>
}

export const targets: readonly Target[] = [
  {
    name: 'main',
    entry: 'electron/main/main.ts',
    inputs: ['electron/main', 'shared'],
    output: 'dist/main/main.js',
    config: () => nodeConfig('electron/main/main.ts', 'dist/main', 'main.js'),
  },
  {
    name: 'gateway',
    entry: 'gateway/embedded.ts',
    inputs: ['gateway', 'shared'],
    output: 'dist/gateway/embedded.js',
    config: () => nodeConfig('gateway/embedded.ts', 'dist/gateway', 'embedded.js'),
    afterwards: makeGatewayTemplate,
  },
  {
    name: 'preload',
    entry: 'electron/preload/preload.ts',
    inputs: ['electron/preload', 'shared/ipc'],
    output: 'dist/preload/preload.cjs',
    config: preloadConfig,
  },
  {
    name: 'renderer',
    entry: 'renderer/app/index.html',
    inputs: ['renderer', 'shared'],
    output: 'dist/renderer/app/index.html',
    config: rendererConfig,
  },
]

function commonConfig(): InlineConfig {
  return { configFile: false, envDir: false, root: projectRoot, logLevel: 'warn', mode: 'production', publicDir: false }
}

function nodeConfig(entry: string, folder: string, file: string): InlineConfig {
  return {
    ...commonConfig(),
    ssr: { target: 'node', noExternal: true, external: leftOutside },
    build: {
      ssr: join(projectRoot, entry),
      outDir: join(projectRoot, folder),
      emptyOutDir: true,
      target: NODE,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        output: { format: 'es', entryFileNames: file, chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}

/** A sandboxed preload must be one CommonJS file. */
function preloadConfig(): InlineConfig {
  const node = nodeConfig('electron/preload/preload.ts', 'dist/preload', 'preload.cjs')
  return {
    ...node,
    build: {
      ...node.build,
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  }
}

async function rendererConfig(): Promise<InlineConfig> {
  // Loaded only when there is something to build, as Vite itself.
  const { default: react } = await import('@vitejs/plugin-react')
  return {
    ...commonConfig(),
    root: join(projectRoot, 'renderer'),
    base: './',
    plugins: [react(), onlyWoff2()],
    worker: { format: 'es' },
    build: {
      outDir: join(projectRoot, 'dist/renderer'),
      emptyOutDir: true,
      target: CHROMIUM,
      sourcemap: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 8_000,
      // Files, never data: URLs: the content security policy of the window names no data: for fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(projectRoot, 'renderer/app/index.html') },
    },
  }
}

/** An empty database as PGlite keeps it: a first start that copies it is ready in one second instead of five. */
async function makeGatewayTemplate(): Promise<void> {
  const words = ['--import', 'tsx', 'gateway/main.ts', 'template', 'dist/gateway/empty-database.tar.gz']
  const made = spawnSync(process.execPath, words, { cwd: projectRoot, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
}
