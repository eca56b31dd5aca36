/** The gateway's command line. Standard output carries what programs read, standard error what people and logs read. */
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { printAudit, readLocally, readRemotely, startOfDay, type ReadPage } from './audit/command.ts'
import { hashPassword } from './accounts/passwords.ts'
import { issueEnrolmentCode, revokeTerminal } from './accounts/terminals.ts'
import { readConfigurationFile } from './configuration/read-configuration.ts'
import { defaultDataDirectory } from './data-directory.ts'
import type { Database } from './database/database.ts'
import { writeTemplate } from './database/template.ts'
import { runningGateway } from './import/doors.ts'
import { runImport } from './import/command.ts'
import { verifyChain } from './ledger/chain.ts'
import { openDatabase, type StartFault, type Store } from './server/open-ledger.ts'
import { startGateway } from './server/start-gateway.ts'

const usage = `--database URL may stand in the configuration as database.url; then --config FILE is enough.
npm run gateway -- [--config FILE] [--data DIR | --database URL] [--port N] [--host H] [--demonstration N] [--seed N]
npm run gateway -- import --channel ID FILE [--data DIR | --url URL | --database URL] [--config FILE]
npm run gateway -- enrolment-code [--data DIR | --database URL]   a code for one terminal, ten minutes, once
npm run gateway -- revoke TERMINAL [--data DIR | --database URL]   this terminal is answered no more
npm run gateway -- password                         reads a password, prints what the configuration holds of it
npm run gateway -- verify [--data DIR | --database URL]      recomputes the hash chain of the ledger
npm run gateway -- audit [--since 2012-10-16] [--data DIR | --database URL]   prints the audit as JSON lines, checks its chains
npm run gateway -- new-epoch [--data DIR | --database URL]   after restoring a backup: terminals compare and re-offer
npm run gateway -- template FILE                    an empty database for quicker first starts
`

const { values, positionals } = readWords()
process.exitCode = await run()

function readWords() {
  try {
    const text = { type: 'string' } as const
    return parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: {
        ...{ config: text, data: text, database: text, port: text, host: text, channel: text, url: text },
        ...{ demonstration: text, seed: text, 'enrolment-code': text, since: text, help: { type: 'boolean' } as const },
      },
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : ''}\n${usage}`)
    process.exit(1)
  }
}

async function run(): Promise<number> {
  const [command = 'serve', operand] = positionals
  if (values.help) return say(usage, 0)
  switch (command) {
    case 'serve':
      return serve()
    case 'import':
      if (operand === undefined || values.channel === undefined) return say(usage, 1)
      return importFile(values.channel, operand)
    case 'enrolment-code':
      return printEnrolmentCode()
    case 'password':
      return printPasswordHash()
    case 'verify':
      return verify()
    case 'audit':
      return audit()
    case 'new-epoch':
      return beginEpoch()
    case 'revoke':
      if (operand === undefined) return say(usage, 1)
      return revoke(operand)
    case 'template':
      if (operand === undefined) return say(usage, 1)
      await writeTemplate(operand)
      return 0
    default:
      return say(usage, 1)
  }
}

/** The command line before the configuration, the configuration before the usual place. */
async function store(): Promise<Result<Store, StartFault>> {
  if (values.database !== undefined) return ok({ kind: 'server', url: values.database })
  if (values.data === undefined && values.config !== undefined) {
    const read = await readConfigurationFile(values.config)
    if (!read.ok) return fail({ code: 'configurationFaulty', detail: `\n${read.fault.join('\n')}` })
    if (read.value.database !== null) return ok({ kind: 'server', url: read.value.database.url })
  }
  return ok({ kind: 'directory', directory: values.data ?? defaultDataDirectory() })
}

async function importFile(channel: string, file: string): Promise<number> {
  const place = await store()
  if (!place.ok) return sayFault(place.fault)
  return runImport({
    ...{ channel, file, config: values.config ?? null, data: values.data ?? null, url: values.url ?? null },
    database: place.value.kind === 'server' ? place.value.url : null,
  })
}

/** Opens the database, lets it be worked on, closes it. */
async function withDatabase(work: (database: Database) => Promise<number>): Promise<number> {
  const place = await store()
  const opened = place.ok ? await openDatabase(place.value) : place
  if (!opened.ok) return sayFault(opened.fault)
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

function sayFault({ code, detail }: StartFault): number {
  return say(`${code}: ${detail}\n`, 1)
}

async function serve(): Promise<number> {
  const perMinute = values.demonstration === undefined ? null : Number(values.demonstration)
  const numbers = [values.port, values.seed, values.demonstration].filter((word) => word !== undefined)
  if (!numbers.every((word) => /^\d{1,9}$/.test(word))) return say(usage, 1)
  const place = await store()
  if (!place.ok) return sayFault(place.fault)
  const started = await startGateway({
    store: place.value,
    port: values.port === undefined ? null : Number(values.port),
    configFile: values.config ?? null,
    enrolmentCode: values['enrolment-code'] ?? null,
    demonstration: perMinute === null ? null : { perMinute, seed: Number(values.seed ?? 1) },
    ...(values.host === undefined ? {} : { host: values.host }),
    log: (line) => void process.stderr.write(line),
  })
  if (!started.ok) return sayFault(started.fault)
  process.stdout.write(`${JSON.stringify({ url: started.value.url })}\n`)
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
  })
  await started.value.stop()
  return 0
}

async function printEnrolmentCode(): Promise<number> {
  const place = await store()
  if (!place.ok) return sayFault(place.fault)
  if (place.value.kind === 'server') {
    return withDatabase(async (database) => {
      process.stdout.write(`${JSON.stringify({ code: await issueEnrolmentCode(database, Date.now()) })}\n`)
      return 0
    })
  }
  const running = await runningGateway(values.data ?? defaultDataDirectory())
  if (running === null) return say('网关没有运行 / the gateway is not running\n', 1)
  const headers = { authorization: `Bearer ${running.adminToken}` }
  const answer = await fetch(`${running.url}/v1/enrolment-codes`, { method: 'POST', headers })
  if (!answer.ok) return say(`${answer.status}\n`, 1)
  process.stdout.write(`${JSON.stringify(await answer.json())}\n`)
  return 0
}

async function printPasswordHash(): Promise<number> {
  let typed = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) typed += String(chunk)
  const password = typed.replace(/\r?\n$/, '')
  if (password.length < 8) return say('至少 8 个字 / at least 8 characters\n', 1)
  process.stdout.write(`${await hashPassword(password)}\n`)
  return 0
}

function verify(): Promise<number> {
  return withDatabase(async (database) => {
    const report = await verifyChain(database)
    process.stdout.write(`${JSON.stringify(report)}\n`)
    return report.brokenAt === null ? 0 : 2
  })
}

/** A directory belongs to the gateway that runs on it, which then is asked instead. */
async function audit(): Promise<number> {
  const since = values.since === undefined ? -Infinity : startOfDay(values.since)
  if (since === null) return say(usage, 1)
  const print = (read: ReadPage): Promise<number> =>
    printAudit(read, since, {
      line: (text) => void process.stdout.write(`${text}\n`),
      say: (text) => void process.stderr.write(text),
    })
  const place = await store()
  if (!place.ok) return sayFault(place.fault)
  const running = place.value.kind === 'directory' ? await runningGateway(place.value.directory) : null
  return running === null ? withDatabase((database) => print(readLocally(database))) : print(readRemotely(running))
}

/** A restored backup may lack commands that terminals saw acknowledged; a new epoch makes them look. */
function beginEpoch(): Promise<number> {
  return withDatabase(async (database) => {
    const epoch = randomUUID()
    await database.query(`UPDATE meta SET value = $1 WHERE key = 'epoch'`, [epoch])
    process.stdout.write(`${JSON.stringify({ epoch })}\n`)
    return 0
  })
}

function revoke(terminal: string): Promise<number> {
  return withDatabase(async (database) => {
    if (await revokeTerminal(database, terminal, Date.now())) return 0
    return say(`${terminal}: 没有这个终端 / there is no such terminal\n`, 1)
  })
}

function say(text: string, code: number): number {
  process.stderr.write(text)
  return code
}
