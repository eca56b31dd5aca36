import type { NumberedCommand } from '#shared/wire/command.ts'
import { openStore, type Store } from '../../../renderer/store/store.ts'
import { createMainSide, testActor } from '../../../renderer/store/testing/main-side.ts'
import { BENCH_NOW } from '../generator/cases.ts'

const key = Uint8Array.from({ length: 32 }, (_, index) => index)

export type OpenStore = { readonly store: Store; readonly journal: readonly NumberedCommand[] }

export async function openBenchStore(onRows: (slots: ReadonlySet<number>) => void = () => undefined): Promise<Store> {
  const welcome = {
    ...{ kind: 'welcome' as const, key: key.slice(), terminal: 't1', actor: testActor, database: 'bench' },
    journal: { last: 0, acknowledged: 0 },
  }
  const nothing = (): void => undefined
  const listeners = {
    ...{ rowsChanged: onRows, allChanged: nothing, statusChanged: nothing, referenceChanged: nothing },
    commandAdded: nothing,
  }
  return openStore({ welcome, mainPort: createMainSide().port, clock: () => BENCH_NOW, listeners })
}
