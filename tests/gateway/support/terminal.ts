// The least a terminal needs to talk to a gateway: what the desk does in full, in a few lines.
import type { Command } from '#shared/domain/case/commands.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { changesResponseSchema, snapshotResponseSchema, type ChangesResponse } from '#shared/wire/changes.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import { faultSchema, type FaultCode } from '#shared/wire/fault.ts'
import { pushResponseSchema, type Outcome, type PushResponse } from '#shared/wire/outcome.ts'
import { PROTOCOL_VERSION } from '#shared/wire/protocol-version.ts'
import { enrolResponseSchema, signInResponseSchema } from '#shared/wire/session.ts'

export const ENROLMENT_CODE = 'code-of-the-tests-0123456789'

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: FaultCode }

export type TestTerminal = {
  readonly id: string
  readonly epoch: string
  readonly token: string
  /** Gives the next number by itself. Throws on a fault. */
  readonly say: (command: Command, more?: Partial<NumberedCommand>) => Promise<Outcome>
  readonly push: (commands: readonly NumberedCommand[]) => Promise<Answer<PushResponse>>
  readonly number: (command: Command, n: number, more?: Partial<NumberedCommand>) => NumberedCommand
  readonly changes: (since: number, limit?: number) => Promise<Answer<ChangesResponse>>
  /** Everything, page by page. */
  readonly snapshot: (limit?: number) => Promise<{ readonly position: number; readonly records: readonly CaseRecord[] }>
}

export async function request(
  url: string,
  path: string,
  options: { token?: string; body?: unknown; accept?: string } = {},
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: options.body === undefined ? 'GET' : 'POST',
    headers: {
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.accept === undefined ? {} : { accept: options.accept }),
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  })
}

export async function faultOf(response: Response): Promise<FaultCode> {
  return faultSchema.parse(await response.json()).code
}

/** Enrols and signs `account` of the demonstration in; null: nobody. */
export async function enrolTerminal(url: string, account: string | null = 'ma'): Promise<TestTerminal> {
  const enrolled = await request(url, '/v1/terminals', {
    body: { protocol: PROTOCOL_VERSION, code: ENROLMENT_CODE, name: 'test' },
  })
  const { terminal, token, epoch } = enrolResponseSchema.parse(await enrolled.json())
  if (account !== null) await signIn(url, token, account)
  return actAs(url, { id: terminal, token, epoch })
}

export async function signIn(url: string, token: string, account: string): Promise<void> {
  const body = { protocol: PROTOCOL_VERSION, account, password: `demo-${account}-2012` }
  signInResponseSchema.parse(await (await request(url, '/v1/sign-in', { token, body })).json())
}

export function actAs(url: string, { id, token, epoch }: { id: string; token: string; epoch: string }): TestTerminal {
  let last = 0
  const number: TestTerminal['number'] = (command, n, more = {}) => ({
    ...{ n, saidAt: 1_000 + n, actor: { id: 'ma', name: '马某某', role: 'operator' }, seenRevision: 1 },
    // The schema's type has mutable lists; the value is the same.
    command: command as NumberedCommand['command'],
    ...more,
  })
  const push: TestTerminal['push'] = async (commands) => {
    const response = await request(url, '/v1/commands', { token, body: { epoch, commands } })
    if (!response.ok) return { ok: false, code: await faultOf(response) }
    return { ok: true, value: pushResponseSchema.parse(await response.json()) }
  }
  return {
    ...{ id, epoch, token, number, push },
    say: async (command, more) => {
      last += 1
      const answer = await push([number(command, last, more)])
      if (!answer.ok) throw new Error(answer.code)
      return answer.value.outcomes[0]!.outcome
    },
    changes: async (since, limit = 1_000) => {
      const response = await request(url, `/v1/changes?epoch=${epoch}&since=${since}&limit=${limit}`, { token })
      if (!response.ok) return { ok: false, code: await faultOf(response) }
      return { ok: true, value: changesResponseSchema.parse(await response.json()) }
    },
    snapshot: async (limit = 1_000) => {
      const records: CaseRecord[] = []
      let position: number | null = null
      for (let before: number | null = null; ;) {
        const query: string = before === null ? '' : `&before=${before}`
        const response = await request(url, `/v1/snapshot?limit=${limit}${query}`, { token })
        const page = snapshotResponseSchema.parse(await response.json())
        position ??= page.position
        records.push(...page.records)
        if (page.next === null) return { position, records }
        before = page.next
      }
    },
  }
}
