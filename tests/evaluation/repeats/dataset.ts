// Reads the judged appeals from a folder given by the caller; nothing of it is kept in the project.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvRows } from './csv-rows.ts'
import type { RepeatSubject } from '#shared/domain/repeats/subject.ts'

export type Judged = {
  readonly subject: RepeatSubject
  readonly id: string
  /** Empty when the appeal repeats no other. */
  readonly matter: string
  readonly related: string
  readonly planted: boolean
  readonly generic: boolean
}

export type Dataset = {
  readonly appeals: readonly Judged[]
  readonly hardNegatives: readonly (readonly [number, number])[]
}

type Message = {
  readonly msg_id: string
  readonly user_id: string
  readonly title: string
  readonly time: string
  readonly detail: string
}

/** Keys are places in the list, so `appeals[key]` finds the appeal again. */
export function readDataset(folder: string): Dataset {
  const truth = new Map(
    csvRows(readFileSync(join(folder, 'matters.csv'), 'utf8')).map((row) => [row['msg_id'] ?? '', row]),
  )
  const lines = readFileSync(join(folder, 'messages.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const appeals = lines.map((line, key): Judged => {
    const message = JSON.parse(line) as Message
    const row = truth.get(message.msg_id) ?? {}
    return {
      subject: {
        key,
        title: message.title,
        text: message.detail,
        appellant: message.user_id,
        receivedAt: Date.parse(`${message.time.replace(' ', 'T')}+08:00`),
      },
      id: message.msg_id,
      matter: row['matter_id'] ?? '',
      related: row['related_group_id'] ?? '',
      planted: row['planted_by_organiser'] === '1',
      generic: row['generic_suggestion_poster'] === '1',
    }
  })
  const keyOf = new Map(appeals.map((appeal) => [appeal.id, appeal.subject.key]))
  const hard = csvRows(readFileSync(join(folder, 'hard_negatives.csv'), 'utf8'))
  const hardNegatives = hard.map(
    (row) => [keyOf.get(row['msg_a'] ?? '') ?? -1, keyOf.get(row['msg_b'] ?? '') ?? -1] as const,
  )
  return { appeals, hardNegatives }
}

/** The folder from `--data DIR` or REPEATS_DATA; undefined when neither is given. */
export function dataFolder(): string | undefined {
  const place = process.argv.indexOf('--data')
  return place >= 0 ? process.argv[place + 1] : process.env['REPEATS_DATA']
}
