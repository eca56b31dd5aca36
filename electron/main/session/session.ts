import type { Actor } from '#shared/domain/access/actor.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { RequestFault } from '#shared/ipc/contract.ts'
import type { PortFault } from '#shared/ipc/store-port.ts'
import { requestFault } from '../request-fault.ts'
import { openJournal, type Journal } from '../journal/journal.ts'
import type { GatewayClient } from '../link/gateway-client.ts'
import type { Log } from '../system/log.ts'
import type { KeyRing } from './key-ring.ts'

/** What a signed-in desk holds: keys in memory only, the open journal, and who answers for what is done now. */
export type Session = {
  readonly actor: Actor
  readonly terminal: string
  readonly token: string
  readonly key: Buffer
  readonly journal: Journal
  /** Signed in against the local wrap because the gateway did not answer. */
  readonly offline: boolean
}

export type SignInTools = {
  readonly gateway: GatewayClient | null
  /** Which gateway the terminal's identity belongs to; another one needs another identity. */
  readonly gatewayName: string
  readonly enrolmentCode: string | null
  readonly terminalName: string
  readonly ring: KeyRing
  readonly journalPath: (terminal: string) => string
  readonly now: () => number
  readonly log: Log
}

type Credentials = { readonly account: string; readonly password: string }
type SignedIn = Result<Session, RequestFault>

/**
 * Asks the gateway first, because it knows about passwords that changed and people who left. Only when it cannot be
 * reached does the key that this person's password opens on this machine count instead.
 */
export async function signIn(tools: SignInTools, credentials: Credentials): Promise<SignedIn> {
  const identity = await terminalIdentity(tools)
  if (!identity.ok) return identity
  const { id, token } = identity.value
  if (tools.gateway === null) return signInOffline(tools, credentials, identity.value)
  const answer = await tools.gateway.signIn(token, credentials.account, credentials.password)
  if (!answer.ok) {
    return answer.fault.code === 'unreachable'
      ? signInOffline(tools, credentials, identity.value)
      : fail(signInFault(answer.fault))
  }
  const key = Buffer.from(answer.value.terminalKey, 'base64')
  if (key.length !== 32) return fail(requestFault('gatewayRefused', 'terminalKey'))
  tools.ring.wrap({ ...credentials, actor: answer.value.actor }, key)
  return begin(tools, { actor: answer.value.actor, terminal: id, token, key, offline: false })
}

function signInOffline(
  tools: SignInTools,
  { account, password }: Credentials,
  identity: { readonly id: string; readonly token: string },
): SignedIn {
  const opened = tools.ring.unwrap(account, password)
  if (opened === 'unknownPerson') return fail(requestFault('neverSignedInHere'))
  if (opened === 'wrongPassword') return fail(requestFault('signInRefused'))
  return begin(tools, {
    actor: opened.actor,
    terminal: identity.id,
    token: identity.token,
    key: opened.key,
    offline: true,
  })
}

function begin(tools: SignInTools, signedIn: Omit<Session, 'journal'>): SignedIn {
  const journal = openJournal(tools.journalPath(signedIn.terminal), signedIn.key, tools.now())
  if (!journal.ok) {
    tools.log('journal.notOpened', { code: journal.fault })
    return fail(requestFault('journalFailed', journal.fault))
  }
  tools.log('session.begin', { account: signedIn.actor.id, offline: signedIn.offline })
  return ok({ ...signedIn, journal: journal.value })
}

/** The stored identity, or a new one from the gateway at the very first sign-in of this machine. */
async function terminalIdentity(
  tools: SignInTools,
): Promise<Result<{ readonly id: string; readonly token: string }, RequestFault>> {
  const known = tools.ring.terminal()
  if (known !== null && known.gateway === tools.gatewayName) return ok(known)
  if (tools.gateway === null) return fail(requestFault('gatewayUnreachable'))
  if (tools.enrolmentCode === null) return fail(requestFault('gatewayRefused', 'enrolmentCode'))
  const answer = await tools.gateway.enrol(tools.enrolmentCode, tools.terminalName)
  if (!answer.ok)
    return fail(
      answer.fault.code === 'unreachable'
        ? requestFault('gatewayUnreachable', answer.fault.detail)
        : signInFault(answer.fault),
    )
  const { terminal: id, token } = answer.value
  tools.ring.setTerminal({ id, gateway: tools.gatewayName, token })
  return ok({ id, token })
}

function signInFault(fault: PortFault): RequestFault {
  if (fault.code === 'unreachable') return requestFault('gatewayUnreachable', fault.detail)
  if (fault.detail.startsWith('signInRefused')) return requestFault('signInRefused')
  if (fault.detail.startsWith('signInLocked')) return requestFault('signInLocked', String(fault.retryAfterMs ?? ''))
  return requestFault('gatewayRefused', fault.detail)
}
