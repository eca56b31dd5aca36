// Gateways for tests, on each kind of database.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import { takeRows } from '#gateway/intake/take-rows.ts'
import { startGateway, type GatewayOptions, type RunningGateway } from '#gateway/server/start-gateway.ts'
import { startPostgres, type TestServer } from './postgres.ts'
import { template } from './template.ts'
import { ENROLMENT_CODE } from './terminal.ts'

export type Started = RunningGateway & { readonly directory: string | null; readonly end: () => Promise<void> }

export async function start(options: Partial<GatewayOptions> & Pick<GatewayOptions, 'store'>): Promise<RunningGateway> {
  const started = await startGateway({ port: 0, enrolmentCode: ENROLMENT_CODE, ...options })
  if (!started.ok) throw new Error(`${started.fault.code} ${started.fault.detail}`)
  return started.value
}

export async function startOnPglite(options: Partial<GatewayOptions> = {}): Promise<Started> {
  const directory = await mkdtemp(join(tmpdir(), 'minsheng-gateway-'))
  const running = await start({ store: { kind: 'directory', directory, template: await template() }, ...options })
  const end = async (): Promise<void> => {
    await running.stop()
    await rm(directory, { recursive: true, force: true })
  }
  return { ...running, directory, end }
}

export type Kind = 'pglite' | 'postgresql'

/** One database server for a test file; `open` gives a gateway on a new database. */
export async function gatewaysOn(
  kind: Kind,
): Promise<{ open: (options?: Partial<GatewayOptions>) => Promise<Started>; stop: () => Promise<void> }> {
  if (kind === 'pglite') return { open: startOnPglite, stop: () => Promise.resolve() }
  const server: TestServer = await startPostgres()
  return {
    open: async (options = {}) => {
      const running = await start({ store: { kind: 'server', url: await server.create() }, ...options })
      return { ...running, directory: null, end: running.stop }
    },
    stop: server.stop,
  }
}

/** Invented appeals, one case each; answers the ids of all cases that are there. */
export async function takeInInvented(
  { gateway }: RunningGateway,
  count: number,
  channel = 'hotline-12345',
  from = 1,
): Promise<readonly number[]> {
  const context = { ...gateway, findPlace: createPlaceFinder(gateway.rulebook.reference.divisions) }
  for (let first = from; first < from + count; first += 200) {
    const rows = Array.from({ length: Math.min(200, from + count - first) }, (_, index) => ({
      line: index + 1,
      fields: {
        ...{
          id: `X-${first + index}`,
          标题: `噪声扰民 ${first + index}`,
          内容: `姚家街道某小区夜间施工，第 ${first + index} 件。`,
        },
        ...{ 来电类别: '投诉', 姓名: '张某某', 联系电话: `1990000${String(first + index).padStart(4, '0')}` },
      },
    }))
    await takeRows(context, { channel, source: 'test', rows, unread: [] })
  }
  const rows = await gateway.database.query<{ id: number }>('SELECT id FROM cases ORDER BY id')
  return rows.map((row) => row.id)
}
