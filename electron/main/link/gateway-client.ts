import { PROTOCOL_VERSION } from '#shared/wire/protocol-version.ts'
import { auditResponseSchema, type AuditRequest, type AuditResponse } from '#shared/wire/audit.ts'
import { faultSchema } from '#shared/wire/fault.ts'
import { writeHeard, type Heard } from '#shared/wire/ledger-mark.ts'
import type { PushRequest } from '#shared/wire/outcome.ts'
import {
  quarantineAnswerSchema,
  quarantineResponseSchema,
  type PutAsideRequest,
  type QuarantineAnswer,
  type QuarantineResponse,
  type RetakeRequest,
} from '#shared/wire/quarantine.ts'
import {
  enrolResponseSchema,
  signInResponseSchema,
  type EnrolResponse,
  type SignInResponse,
} from '#shared/wire/session.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { PackedSnapshot } from '#shared/ipc/packed-snapshot.ts'
import type { PortFault } from '#shared/ipc/store-port.ts'
import { Unreachable, type HttpClient, type HttpRequest } from './http-client.ts'
import { packSnapshot } from './pack-snapshot.ts'

type Asked = Result<string, PortFault>

/** The messages of shared/wire as calls. Bodies of the feed pass as text: the store's worker parses them once. */
export type GatewayClient = {
  readonly enrol: (code: string, name: string) => Promise<Result<EnrolResponse, PortFault>>
  readonly signIn: (token: string, account: string, password: string) => Promise<Result<SignInResponse, PortFault>>
  readonly changes: (
    token: string,
    query: { readonly epoch: string; readonly since: number; readonly limit: number; readonly heard: Heard },
  ) => Promise<Asked>
  readonly snapshot: (token: string, query: SnapshotQuery) => Promise<Asked>
  /** A page of a bootstrap, cut and compressed (pack-snapshot.ts), or its text where it cannot be cut. */
  readonly packedSnapshot: (token: string, query: SnapshotQuery) => Promise<Result<PackedSnapshot | string, PortFault>>
  readonly digests: (
    token: string,
    query: { readonly epoch: string; readonly from: number; readonly limit: number; readonly heard: Heard },
  ) => Promise<Asked>
  readonly reference: (token: string) => Promise<Asked>
  readonly push: (token: string, body: PushRequest) => Promise<Asked>
  readonly audit: (token: string, body: AuditRequest) => Promise<Result<AuditResponse, PortFault>>
  readonly quarantine: (
    token: string,
    query: { readonly state: 'open' | 'closed'; readonly before: number | null; readonly limit: number },
  ) => Promise<Result<QuarantineResponse, PortFault>>
  readonly retake: (token: string, id: number, body: RetakeRequest) => Promise<Result<QuarantineAnswer, PortFault>>
  readonly putAside: (token: string, id: number, body: PutAsideRequest) => Promise<Result<QuarantineAnswer, PortFault>>
}

export function createGatewayClient(http: HttpClient): GatewayClient {
  async function ask(request: HttpRequest): Promise<Asked> {
    const answer = await askBytes(request)
    return answer.ok ? ok(answer.value.toString('utf8')) : answer
  }
  async function askBytes(request: HttpRequest): Promise<Result<Buffer, PortFault>> {
    try {
      const answer = await http.send(request)
      // A captive portal or proxy page answers 200 with HTML: that is not the gateway (fault case 19).
      if (!answer.json) return fail({ code: 'unreachable', detail: 'NOT_JSON', retry: 'later', retryAfterMs: null })
      if (answer.status >= 200 && answer.status < 300) return ok(answer.body)
      return fail(gatewayFault(answer.body.toString('utf8'), answer.retryAfterMs))
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      return fail({ code: 'unreachable', detail: error.detail, retry: 'later', retryAfterMs: null })
    }
  }
  function get(token: string, path: string): Promise<Asked> {
    return ask({ method: 'GET', path, token, body: null })
  }
  function post(token: string | null, path: string, body: unknown): Promise<Asked> {
    return ask({ method: 'POST', path, token, body: JSON.stringify(body) })
  }
  return {
    enrol: async (code, name) =>
      parsed(await post(null, '/v1/terminals', { protocol: PROTOCOL_VERSION, code, name }), enrolResponseSchema),
    signIn: async (token, account, password) =>
      parsed(await post(token, '/v1/sign-in', { protocol: PROTOCOL_VERSION, account, password }), signInResponseSchema),
    changes: (token, { epoch, since, limit, heard }) =>
      get(token, `/v1/changes?epoch=${encodeURIComponent(epoch)}&since=${since}&limit=${limit}&${writeHeard(heard)}`),
    snapshot: (token, query) => get(token, snapshotPath(query)),
    packedSnapshot: async (token, query) => {
      const answer = await askBytes({ method: 'GET', path: snapshotPath(query), token, body: null })
      if (!answer.ok) return answer
      return ok((await packSnapshot(answer.value)) ?? answer.value.toString('utf8'))
    },
    digests: (token, { epoch, from, limit, heard }) =>
      get(token, `/v1/digests?epoch=${encodeURIComponent(epoch)}&from=${from}&limit=${limit}&${writeHeard(heard)}`),
    reference: (token) => get(token, '/v1/reference'),
    push: (token, body) => post(token, '/v1/commands', body),
    audit: async (token, body) => parsed(await post(token, '/v1/audit', body), auditResponseSchema),
    quarantine: async (token, { state, before, limit }) => {
      const from = before === null ? '' : `&before=${before}`
      return parsed(await get(token, `/v1/quarantine?state=${state}&limit=${limit}${from}`), quarantineResponseSchema)
    },
    retake: async (token, id, body) =>
      parsed(await post(token, `/v1/quarantine/${id}/retake`, body), quarantineAnswerSchema),
    putAside: async (token, id, body) =>
      parsed(await post(token, `/v1/quarantine/${id}/put-aside`, body), quarantineAnswerSchema),
  }
}

type SnapshotQuery = { readonly before: number | null; readonly limit: number; readonly heard: Heard }

function snapshotPath({ before, limit, heard }: SnapshotQuery): string {
  return `/v1/snapshot?${before === null ? '' : `before=${before}&`}limit=${limit}&${writeHeard(heard)}`
}

function parsed<T>(
  asked: Asked,
  schema: { safeParse: (value: unknown) => { success: boolean; data?: T } },
): Result<T, PortFault> {
  if (!asked.ok) return asked
  const read = schema.safeParse(JSON.parse(asked.value))
  if (read.success && read.data !== undefined) return ok(read.data)
  return fail({ code: 'badAnswer', detail: 'schema', retry: 'afterFix', retryAfterMs: null })
}

function gatewayFault(body: string, retryAfterMs: number | null): PortFault {
  try {
    const fault = faultSchema.parse(JSON.parse(body))
    return {
      code: 'gateway',
      detail: fault.detail === '' ? fault.code : `${fault.code} ${fault.detail}`,
      retry: fault.retry,
      retryAfterMs,
    }
  } catch {
    return { code: 'badAnswer', detail: 'fault', retry: 'later', retryAfterMs }
  }
}
