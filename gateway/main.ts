/** The gateway's command line. Standard output carries what programs read, standard error what people and logs read. */
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { hashPassword } from './accounts/passwords.ts'
import { defaultDataDirectory } from './data-directory.ts'
import { writeTemplate } from './database/template.ts'
import { runningGateway } from './import/doors.ts'
import { runImport } from './import/command.ts'
import { verifyChain } from './ledger/chain.ts'
import { openDatabase, type Store } from './server/open-ledger.ts'
import { startGateway } from './server/start-gateway.ts'

const usage = `npm run gateway -- [--config FILE] [--data DIR | --database URL] [--port N] [--host H] [--demonstration N] [--seed N]
npm run gateway -- import --channel ID FILE [--data DIR | --url URL | --database URL] [--config FILE]
npm run gateway -- enrolment-code [--data DIR]      a code for one terminal, ten minutes, once
npm run gateway -- password                         reads a password, prints what the configuration holds of it
npm run gateway -- verify [--data DIR | --database URL]      recomputes the hash chain of the ledger
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
        ...{ demonstration: text, seed: text, 'enrolment-code': text, help: { type: 'boolean' } as const },
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
      return runImport({
        ...{ channel: values.channel, file: operand, config: values.config ?? null, data: values.data ?? null },
        ...{ database: values.database ?? null, url: values.url ?? null },
      })
    case 'enrolment-code':
      return printEnrolmentCode()
    case 'password':
      return printPasswordHash()
    case 'verify':
      return verify()
    case 'new-epoch':
      return beginEpoch()
    case 'template':
      if (operand === undefined) return say(usage, 1)
      await writeTemplate(operand)
      return 0
    default:
      return say(usage, 1)
  }
}

function store(): Store {
  if (values.database !== undefined) return { kind: 'server', url: values.database }
  return { kind: 'directory', directory: values.data ?? defaultDataDirectory() }
}

async function serve(): Promise<number> {
  const perMinute = values.demonstration === undefined ? null : Number(values.demonstration)
  const numbers = [values.port, values.seed, values.demonstration].filter((word) => word !== undefined)
  if (!numbers.every((word) => /^\d{1,9}$/.test(word))) return say(usage, 1)
  const started = await startGateway({
    store: store(),
    port: Number(values.port ?? 0),
    configFile: values.config ?? null,
    enrolmentCode: values['enrolment-code'] ?? null,
    demonstration: perMinute === null ? null : { perMinute, seed: Number(values.seed ?? 1) },
    ...(values.host === undefined ? {} : { host: values.host }),
    log: (line) => void process.stderr.write(line),
  })
  if (!started.ok) return say(`${started.fault.code}: ${started.fault.detail}\n`, 1)
  process.stdout.write(`${JSON.stringify({ url: started.value.url })}\n`)
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
  })
  await started.value.stop()
  return 0
}

async function printEnrolmentCode(): Promise<number> {
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

async function verify(): Promise<number> {
  const opened = await openDatabase(store())
  if (!opened.ok) return say(`${opened.fault.code}: ${opened.fault.detail}\n`, 1)
  const report = await verifyChain(opened.value)
  await opened.value.close()
  process.stdout.write(`${JSON.stringify(report)}\n`)
  return report.brokenAt === null ? 0 : 2
}

/** A restored backup may lack commands that terminals saw acknowledged; a new epoch makes them look. */
async function beginEpoch(): Promise<number> {
  const opened = await openDatabase(store())
  if (!opened.ok) return say(`${opened.fault.code}: ${opened.fault.detail}\n`, 1)
  const epoch = randomUUID()
  await opened.value.query(`UPDATE meta SET value = $1 WHERE key = 'epoch'`, [epoch])
  await opened.value.close()
  process.stdout.write(`${JSON.stringify({ epoch })}\n`)
  return 0
}

function say(text: string, code: number): number {
  process.stderr.write(text)
  return code
}
