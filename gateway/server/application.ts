import type { ServerOptions } from 'node:https'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { PROTOCOL_VERSION } from '#shared/wire/protocol-version.ts'
import type { Tls } from '../configuration/configuration.ts'
import { RULES_SUPERSEDED } from '../ledger/commit.ts'
import { sendFault } from './faults.ts'
import type { Gateway } from './gateway.ts'
import { registerAdministration } from './routes/administration.ts'
import { registerAudit } from './routes/audit.ts'
import { registerCommands } from './routes/commands.ts'
import { registerFeed } from './routes/feed.ts'
import { registerQuarantine } from './routes/quarantine.ts'
import { registerReference } from './routes/reference.ts'
import { registerSession } from './routes/session.ts'
import { registerRepeats } from './routes/repeats.ts'
import { registerState } from './routes/state.ts'
import { registerStream } from './routes/stream.ts'

const BODY_LIMIT = 1_048_576

const settings = {
  logger: false,
  bodyLimit: BODY_LIMIT,
  requestTimeout: 20_000,
  keepAliveTimeout: 75_000,
  routerOptions: { maxParamLength: 200 },
  forceCloseConnections: true,
} as const
/** A slow sender of headers holds a socket for five seconds, not a minute. */
const patience = { headersTimeout: 5_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 1_000 }

/** The HTTP side of a gateway, not yet listening. */
export async function createApplication(gateway: Gateway, tls: Tls | null = null): Promise<FastifyInstance> {
  const app =
    tls === null
      ? Fastify({ ...settings, http: patience })
      : // The two differ in the type of the raw server only, which nothing here looks at.
        (Fastify({ ...settings, https: { ...patience, ...secured(tls) } }) as unknown as FastifyInstance)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('terminal', null)
  answerFaults(app, gateway)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Minsheng Desk gateway',
        version: `${PROTOCOL_VERSION}.0.0`,
        description:
          'Ledger and feed of citizens’ appeals. Every answer that is not 2xx is a problem+json with a closed code.',
      },
      components: {
        securitySchemes: {
          terminal: { type: 'http', scheme: 'bearer' },
          administration: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: jsonSchemaTransform,
  })
  for (const register of [
    registerSession,
    registerReference,
    registerQuarantine,
    registerFeed,
    registerCommands,
    registerAudit,
    registerStream,
    registerState,
    registerRepeats,
    registerAdministration,
  ]) {
    register(app, gateway)
  }
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.type('application/json').send(JSON.stringify(app.swagger())),
  )
  await app.ready()
  return app
}

/**
 * Level 2: neither SHA-1 nor RSA below 2048 bits, wherever in the chain. Electron's library knows no such word; the
 * gateway within the desk serves that desk alone. The last group is never used: the oldest version is 1.3.
 */
const level = 'electron' in process.versions ? '' : ':@SECLEVEL=2'
const ciphers = `TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ECDHE+AESGCM${level}`

/** Nobody without a certificate of the authority gets as far as a request, where one is configured. */
function secured({ certificate, key, authority, revoked }: Tls): ServerOptions {
  return {
    ...{ cert: certificate, key, minVersion: 'TLSv1.3' },
    ciphers,
    handshakeTimeout: 10_000,
    ...(authority === null ? {} : { ca: authority, requestCert: true, rejectUnauthorized: true }),
    ...(revoked === null ? {} : { crl: revoked }),
  }
}

function answerFaults(app: FastifyInstance, gateway: Gateway): void {
  app.setNotFoundHandler((_request, reply) => sendFault(reply, 'notFound'))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const route = request.routeOptions.url ?? ''
    if (hasZodFastifySchemaValidationErrors(error)) {
      const where = error.validation.map((each) => each.instancePath).slice(0, 5)
      return sendFault(reply, 'badRequest', where.join(' '))
    }
    if (error.statusCode === 413) return sendFault(reply, 'tooLarge')
    if (error.statusCode !== undefined && error.statusCode < 500) return sendFault(reply, 'badRequest', error.code)
    // The message may hold what was sent; the name and the database's code do not.
    gateway.log('requestFailed', { route, error: error.name, sqlState: error.code ?? null, at: firstFrame(error) })
    const why = troubleOf(error.code)
    return why === null ? sendFault(reply, 'internal') : sendFault(reply, 'notReady', why)
  })
}

/**
 * Trouble of the database that passes without anybody asking otherwise: nothing happened, or what happened is answered
 * again by its number. `notReady` with a Retry-After; the detail says to whoever reads logs what to look at.
 */
function troubleOf(code: string | undefined): string | null {
  if (code === undefined) return null
  if (code === RULES_SUPERSEDED)
    return 'other time limits are in force; start this node with the configuration of the others'
  if (/^(?:53100|58030|ENOSPC)/.test(code)) return `database disk full or failing (${code})`
  if (/^53[0-9]{3}/.test(code)) return `database out of resources (${code})`
  // 25P03: idle in transaction for too long; 57014: statement took too long; 55P03: lock not available.
  if (/^(?:57014|25P03|55P03)/.test(code)) return `database too slow (${code})`
  if (/^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST|ENETUN|08|57P|25006)/.test(code))
    return `database unreachable (${code})`
  return null
}

function firstFrame(error: Error): string {
  return (
    error.stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim() ?? ''
  )
}
