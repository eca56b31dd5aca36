// For every import rule a file that breaks it. The key is the rule's name, `file` breaks it; `beside` are files it needs.
export type Plant = {
  readonly file: string
  readonly source: string
  readonly beside?: Readonly<Record<string, string>>
}

const something = 'export const something = 1\n'

/** Where two sides of one wall need proof, the second plant stands under `rule (what)`. */
export const plants: Readonly<Record<string, Plant>> = {
  'no-cycle': {
    file: 'shared/domain/planted/cycle-a.ts',
    source: `import { b } from './cycle-b.ts'\nexport const a = (): number => b()\n`,
    beside: {
      'shared/domain/planted/cycle-b.ts': `import { a } from './cycle-a.ts'\nexport const b = (): number => a()\n`,
    },
  },
  resolvable: {
    file: 'gateway/planted/nowhere.ts',
    source: `import { nothing } from './not-there.ts'\nexport const a = nothing\n`,
  },
  'declared-packages': {
    file: 'gateway/planted/undeclared.ts',
    source: `import undici from 'fast-uri'\nexport const a = undici\n`,
  },
  'shipped-without-tools': {
    file: 'gateway/planted/tool.ts',
    source: `import { test } from 'fast-check'\nexport const a = test\n`,
  },
  'across-by-name': {
    file: 'gateway/planted/by-path.ts',
    source: `import { something } from '../../shared/domain/planted/value.ts'\nexport const a = something\n`,
  },
  'tests-stay-tests': {
    file: 'gateway/planted/leans-on-tests.ts',
    source: `import { something } from '../../tests/planted/value.ts'\nexport const a = something\n`,
  },
  'tools-stay-tools': {
    file: 'electron/main/planted/leans-on-tools.ts',
    source: `import { something } from '../../../build/planted/value.ts'\nexport const a = something\n`,
  },
  'domain-imports-nothing': {
    file: 'shared/domain/planted/package.ts',
    source: `import { z } from 'zod'\nexport const a = z\n`,
  },
  'domain-imports-nothing (wire, as a type)': {
    file: 'shared/domain/planted/upwards.ts',
    source: `import type { Something } from '../../wire/planted/value.ts'\nexport type A = Something\n`,
  },
  'wire-is-domain-and-zod': {
    file: 'shared/wire/planted/sync.ts',
    source: `import { something } from '../../sync/planted/value.ts'\nexport const a = something\n`,
  },
  'sync-is-domain-and-wire': {
    file: 'shared/sync/planted/ipc.ts',
    source: `import { something } from '../../ipc/planted/value.ts'\nexport const a = something\n`,
  },
  'ipc-is-shapes': {
    file: 'shared/ipc/planted/sync.ts',
    source: `import { something } from '../../sync/planted/value.ts'\nexport const a = something\n`,
  },
  'channels-are-data': {
    file: 'shared/ipc/channels.ts',
    source: `import { z } from 'zod'\nexport const channels = [z]\n`,
  },
  'shared-without-node': {
    file: 'shared/sync/planted/node.ts',
    source: `import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n`,
  },
  'preload-is-narrow': {
    file: 'electron/preload/planted/zod.ts',
    source: `import { z } from 'zod'\nexport const a = z\n`,
  },
  'preload-carries-no-shapes': {
    file: 'electron/preload/planted/shapes.ts',
    source: `import { something } from '#shared/ipc/planted/value.ts'\nexport const a = something\n`,
  },
  'preload-without-node': {
    file: 'electron/preload/planted/node.ts',
    source: `import { join } from 'node:path'\nexport const a = join\n`,
  },
  'main-knows-no-window': {
    file: 'electron/main/planted/gateway.ts',
    source: `import { something } from '#gateway/planted/value.ts'\nexport const a = something\n`,
  },
  'electron-only-in-electron': {
    file: 'gateway/planted/electron.ts',
    source: `import { app } from 'electron'\nexport const a = app\n`,
  },
  'window-without-node': {
    file: 'renderer/features/planted/node.ts',
    source: `import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n`,
  },
  'window-knows-no-process': {
    file: 'renderer/app/planted/main.ts',
    source: `import type { Something } from '../../../electron/main/planted/value.ts'\nexport type A = Something\n`,
  },
  'features-are-islands': {
    file: 'renderer/features/planted/sideways.ts',
    source: `import { something } from '../planted-neighbour/value.ts'\nexport const a = something\n`,
  },
  'features-below-app': {
    file: 'renderer/features/planted/upwards.ts',
    source: `import { something } from '../../app/planted/value.ts'\nexport const a = something\n`,
  },
  'features-speak-domain': {
    file: 'renderer/features/planted/wire.ts',
    source: `import type { Something } from '#shared/wire/planted/value.ts'\nexport type A = Something\n`,
  },
  'ui-is-given-what-it-shows': {
    file: 'renderer/ui/planted/store.ts',
    source: `import type { Something } from '../../store/planted/value.ts'\nexport type A = Something\n`,
  },
  'ui-is-given-what-it-shows (desk)': {
    file: 'renderer/ui/planted/desk.ts',
    source: `import { something } from '../../desk/planted/value.ts'\nexport const a = something\n`,
  },
  'store-by-its-messages': {
    file: 'renderer/features/planted/store.ts',
    source: `import { something } from '../../store/planted/value.ts'\nexport const a = something\n`,
  },
  'text-is-words': {
    file: 'renderer/text/planted/store.ts',
    source: `import { something } from '../../store/planted/value.ts'\nexport const a = something\n`,
  },
  'desk-is-the-door': {
    file: 'renderer/desk/planted/store.ts',
    source: `import { something } from '../../store/planted/value.ts'\nexport const a = something\n`,
  },
  'store-is-alone': {
    file: 'renderer/store/planted/react.ts',
    source: `import { useState } from 'react'\nexport const a = useState\n`,
  },
  'one-database-door': {
    file: 'renderer/features/planted/database.ts',
    source: `import { Dexie } from 'dexie'\nexport const a = Dexie\n`,
  },
  'one-grid-door': {
    file: 'renderer/features/planted/grid.ts',
    source: `import { AgGridReact } from 'ag-grid-react'\nexport const a = AgGridReact\n`,
  },
  'gateway-speaks-wire': {
    file: 'gateway/planted/sync.ts',
    source: `import { something } from '#shared/sync/planted/value.ts'\nexport const a = something\n`,
  },
}

/** What the plants lean on; each breaks nothing by itself. */
export const surroundings: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'shared/domain',
      'shared/wire',
      'shared/sync',
      'shared/ipc',
      'tests',
      'build',
      'gateway',
      'electron/main',
      'renderer/app',
      'renderer/store',
      'renderer/desk',
    ].map((folder) => [`${folder}/planted/value.ts`, `${something}export type Something = typeof something\n`]),
  ),
  'renderer/features/planted-neighbour/value.ts': something,
}
