import swagger from '@fastify/swagger'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { PROTOCOL_VERSION } from '#shared/wire/protocol-version.ts'
import { sendFault } from './faults.ts'
import type { Gateway } from './gateway.ts'
import { registerAdministration } from './routes/administration.ts'
import { registerCommands } from './routes/commands.ts'
import { registerFeed } from './routes/feed.ts'
import { registerReference } from './routes/reference.ts'
import { registerSession } from './routes/session.ts'
import { registerState } from './routes/state.ts'
import { registerStream } from './routes/stream.ts'

const BODY_LIMIT = 1_048_576

/** The HTTP side of a gateway, not yet listening. */
export async function createApplication(gateway: Gateway): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 20_000,
    keepAliveTimeout: 75_000,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    // A slow sender of headers holds a socket for five seconds, not a minute.
    http: { headersTimeout: 5_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 1_000 },
  })
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
    registerFeed,
    registerCommands,
    registerStream,
    registerState,
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
    return sendFault(reply, isUnreachable(error.code) ? 'notReady' : 'internal')
  })
}

/** The database is not there, is starting or stopping: nothing happened, and it is worth trying again. */
function isUnreachable(code: string | undefined): boolean {
  return code !== undefined && /^(?:ECONN|EPIPE|ETIMEDOUT|08\d{3}|57P0[123]|53300)/.test(code)
}

function firstFrame(error: Error): string {
  return (
    error.stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim() ?? ''
  )
}
