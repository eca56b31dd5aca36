/** `npm run gateway -- import --channel ID FILE`. Answers the exit code: 0 all in, 2 something in quarantine, 1 not done. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { defaultDataDirectory } from '../data-directory.ts'
import type { Store } from '../server/open-ledger.ts'
import { GatewayRefusal, openLocalDoor, openRemoteDoor, runningGateway, type Door } from './doors.ts'
import { importFile, type Summary } from './import-file.ts'
import { createProgress, type Progress } from './progress.ts'
import { MOST_ASKED, type IntakeRepeatsResponse } from '#shared/wire/repeats.ts'
import { fileSentences, reasonSentences, saidOfRepeats } from './sentences.ts'

export type ImportWords = {
  readonly channel: string
  readonly file: string
  readonly config: string | null
  readonly data: string | null
  readonly database: string | null
  readonly url: string | null
}

const MOST_WAIT_MS = 60_000
const ASK_AGAIN_MS = 250

/** A file with a thousand broken lines says so once; each of them is in quarantine. */
const MOST_LINES_NAMED = 50

export async function runImport(words: ImportWords): Promise<number> {
  if (!existsSync(words.file)) return complain(`${words.file}: 没有这个文件 / there is no such file`)
  const door = await openDoor(words)
  if (typeof door === 'string') return complain(door)
  try {
    return await feed(words, door)
  } catch (error) {
    if (!(error instanceof GatewayRefusal) && !(error instanceof TypeError)) throw error
    const why = error instanceof GatewayRefusal ? String(error.status) : 'network'
    return complain(
      `网关没有收下(${why})，已收下的不会重复，可以再导入一次 / the gateway did not take it (${why}); import again, nothing is doubled`,
    )
  } finally {
    await door.close()
  }
}

async function openDoor({ url, data, database, config }: ImportWords): Promise<Door | string> {
  if (url !== null) {
    const adminToken = process.env.MINSHENG_ADMIN_TOKEN
    if (!adminToken)
      return '请把网关的管理令牌放进环境变量 MINSHENG_ADMIN_TOKEN / put the gateway’s token into MINSHENG_ADMIN_TOKEN'
    return openRemoteDoor({ url: url.replace(/\/$/, ''), adminToken })
  }
  const directory = data ?? defaultDataDirectory()
  const running = database === null ? await runningGateway(directory) : null
  if (running !== null) {
    if (config !== null) say('网关正在运行，用它自己的配置 / the gateway is running; its own configuration applies')
    return openRemoteDoor(running)
  }
  const store: Store = database === null ? { kind: 'directory', directory } : { kind: 'server', url: database }
  const local = await openLocalDoor(store, config)
  return local.ok ? local.value : `${local.fault.code}: ${local.fault.detail}`
}

async function feed(words: ImportWords, door: Door): Promise<number> {
  const format = await door.formatOf(words.channel)
  if (format === null) return complain(`${words.channel}: 配置里没有这个渠道 / no such channel is configured`)
  const name = basename(words.file)
  const broken: string[] = []
  let progress: Progress | null = null
  const opened: number[] = []
  const watcher = {
    opened: (cases: readonly number[]) => void opened.push(...cases),
    begin: (total: number) => (progress = createProgress(total, process.stderr, Date.now)),
    advance: (amount: number) => progress?.advance(amount),
    unreadable: (line: number, reason: keyof typeof reasonSentences) => {
      const [zh, en] = reasonSentences[reason]
      broken.push(`${name}:${line} ${zh} / ${en}`)
    },
  }
  const { channel, file } = words
  const result = await importFile({ file, channel, format, door, watcher })
  endProgress(progress)
  if (!result.ok) {
    const [zh, en] = fileSentences[result.fault.code]
    return complain(`${name}: ${zh} / ${en} (${result.fault.detail})`)
  }
  tell(result.value, broken)
  const repeats = await repeatsAmong(opened, door)
  if (repeats !== null) say(saidOfRepeats(repeats))
  process.stdout.write(`${JSON.stringify({ ...result.value, repeating: repeats?.repeating ?? 0 })}\n`)
  return result.value.quarantined > 0 ? 2 : 0
}

function endProgress(progress: Progress | null): void {
  progress?.end()
}

function tell({ added, known, corrected, quarantined }: Summary, broken: readonly string[]): void {
  for (const sentence of broken.slice(0, MOST_LINES_NAMED)) say(sentence)
  if (broken.length > MOST_LINES_NAMED) say(`… ${broken.length - MOST_LINES_NAMED} 行未列出 / more`)
  if (quarantined > 0) say(`${quarantined} 行无法读取，原样保存在隔离区 / unreadable, kept as they are in quarantine`)
  if (added + corrected > 0) say(`新增 ${added}，更正 ${corrected}，已有 ${known} / added, corrected, known`)
  else say(`没有新内容，${known} 件都已经在库 / nothing new: all ${known} were there already`)
}

/** Null: nothing was taken in. Comparing goes on by itself; who waits here waits a minute at most. */
async function repeatsAmong(opened: readonly number[], door: Door): Promise<IntakeRepeatsResponse | null> {
  if (opened.length === 0) return null
  const until = Date.now() + MOST_WAIT_MS
  for (;;) {
    let repeating = 0
    let compared = true
    for (let from = 0; from < opened.length; from += MOST_ASKED) {
      const answer = await door.repeating(opened.slice(from, from + MOST_ASKED))
      repeating += answer.repeating
      compared &&= answer.compared
    }
    if (compared || Date.now() > until) return { repeating, compared }
    await new Promise((resolve) => void setTimeout(resolve, ASK_AGAIN_MS))
  }
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

function complain(sentence: string): number {
  say(sentence)
  return 1
}
