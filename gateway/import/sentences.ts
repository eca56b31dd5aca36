import type { QuarantineReason } from '#shared/wire/quarantine.ts'
import type { IntakeRepeatsResponse } from '#shared/wire/repeats.ts'
import type { FileFault } from './entries.ts'

type Sentence = readonly [zh: string, en: string]

export const reasonSentences: Readonly<Record<QuarantineReason, Sentence>> = {
  notJson: ['不是完整的 JSON,请检查引号和括号', 'is not complete JSON; check quotes and brackets'],
  notAnObject: ['不是 {"列名": 值} 的形式', 'is not of the form {"column": value}'],
  wrongColumnCount: ['列数与表头不同', 'has another number of columns than the header'],
  quoteNotClosed: ['有引号没有结束', 'opens a quote that is never closed'],
  quoteMisplaced: ['引号的位置不对', 'has a quote in the wrong place'],
  wrongEncoding: ['文字编码与文件其余部分不同', 'is in another character encoding than the rest of the file'],
  lineTooLong: ['太长(超过 8 MB)', 'is too long (more than 8 MB)'],
  externalIdMissing: ['没有来源编号', 'has no number of its channel'],
  externalIdTooLong: ['来源编号太长(超过 200 个字)', 'has a number of more than 200 characters'],
  nothingSaid: ['标题和内容都是空的', 'has neither title nor text'],
}

export const fileSentences: Readonly<Record<FileFault['code'], Sentence>> = {
  headerMissing: ['第一行应为列名', 'the first line must name the columns'],
  notAWorkbook: [
    '不是可读的 XLSX 工作簿，请在表格软件中另存为 .xlsx',
    'is not a readable XLSX workbook; save it again as .xlsx',
  ],
  workbookTooLarge: ['工作簿太大，请分成几个文件', 'is too large; split it into several files'],
  workbookUnsafe: ['工作簿的内部结构可疑，没有读取', 'has a suspicious inner structure and was not read'],
  sheetMissing: ['没有配置中写明的工作表', 'has no sheet of the configured name'],
  formUnknown: ['只能读取 .csv .tsv .txt .xlsx .jsonl', 'only .csv .tsv .txt .xlsx .jsonl can be read'],
}

/** What was taken in and likely repeats an open case. */
export function saidOfRepeats({ repeating, compared }: IntakeRepeatsResponse): string {
  const [zh, en]: Sentence =
    repeating === 0
      ? ['没有发现与在办工单重复的', 'none likely repeats an open case']
      : [
          `其中 ${repeating} 件可能与在办工单重复，请到合并台核对`,
          `${repeating} of them likely repeat an open case; look at them in the merge bench`,
        ]
  if (compared) return `${zh} / ${en}`
  return `${zh}（还没有比对完，网关运行时会继续） / ${en} (not all compared yet; a running gateway goes on)`
}
