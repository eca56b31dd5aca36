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
import { PACKED_SNAPSHOT } from '#shared/wire/packed-snapshot.ts'
import { Unreachable, type HttpAnswer, type HttpClient, type HttpRequest } from './http-client.ts'
import { readingAhead, type SnapshotQuery } from './read-ahead.ts'
import { unpackSnapshot } from './unpack-snapshot.ts'

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
  /** A page of a bootstrap in packed form, or its text where the gateway could not pack it; the next page is read ahead. */
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
    return answer.ok ? ok(answer.value.body.toString('utf8')) : answer
  }
  async function askBytes(request: HttpRequest): Promise<Result<HttpAnswer, PortFault>> {
    try {
      const answer = await http.send(request)
      // A captive portal or proxy page answers 200 with HTML: that is not the gateway (fault case 19).
      if (!isJson(answer) && answer.type !== request.accept)
        return fail({ code: 'unreachable', detail: 'NOT_JSON', retry: 'later', retryAfterMs: null })
      if (answer.status >= 200 && answer.status < 300) return ok(answer)
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
    packedSnapshot: readingAhead(async (token, query) => {
      const request = { method: 'GET', path: snapshotPath(query), token, body: null, accept: PACKED_SNAPSHOT } as const
      const answer = await askBytes(request)
      if (!answer.ok) return answer
      if (isJson(answer.value)) return ok(answer.value.body.toString('utf8'))
      const packed = await unpackSnapshot(answer.value.body)
      return packed === null ? fail(badShape) : ok(packed)
    }),
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
  return fail(badShape)
}

const badShape: PortFault = { code: 'badAnswer', detail: 'schema', retry: 'afterFix', retryAfterMs: null }

function isJson({ type }: HttpAnswer): boolean {
  return type === 'application/json' || type === 'application/problem+json'
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
