// A channel that appeals came from cannot silently leave the configuration: their limits, replies and names hang on it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationReference } from '#gateway/configuration/demonstration.ts'
import { openLedger, type Store } from '#gateway/server/open-ledger.ts'
import { start, takeInInvented, type Kind } from './support/gateways.ts'
import { startPostgres, type TestServer } from './support/postgres.ts'
import { template } from './support/template.ts'

const { channels } = demonstrationReference(0)
const [first, second] = channels as readonly [(typeof channels)[number], (typeof channels)[number]]

describe.each<Kind>(['pglite', 'postgresql'])('a channel taken out of the configuration on %s', (kind) => {
  let server: TestServer | null = null
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minsheng-channels-'))
    if (kind === 'postgresql') server = await startPostgres()
  })
  afterAll(async () => {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function configured(name: string, kept: typeof channels): Promise<string> {
    const file = join(folder, `${name}.yaml`)
    await writeFile(file, stringify({ mode: 'trial', channels: kept }), { mode: 0o600 })
    return file
  }

  it('ends the start with its name, the number of its appeals and the line; with it back the ledger opens', async () => {
    const store: Store =
      server === null
        ? { kind: 'directory', directory: join(folder, 'data'), template: await template() }
        : { kind: 'server', url: await server.create() }
    const running = await start({ store })
    await takeInInvented(running, 3, first.id)
    await takeInInvented(running, 2, second.id, 10)
    await running.stop()

    const without = await configured('without', channels.slice(1))
    const refused = await openLedger(store, without)
    expect(refused).toMatchObject({ ok: false, fault: { code: 'configurationFaulty' } })
    if (refused.ok) return
    expect(refused.fault.detail).toContain(`without.yaml:2`)
    expect(refused.fault.detail).toContain(`${first.id} (3)`)
    expect(refused.fault.detail).not.toContain(second.id)
    expect(refused.fault.detail).toContain('请把它们加回 channels')

    // A channel that nothing came from may go.
    const enough = await openLedger(store, await configured('enough', [first, second]))
    expect(enough).toMatchObject({ ok: true })
    if (enough.ok) await enough.value.close()
  })
})
