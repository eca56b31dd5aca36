import type { ExportState } from '#shared/ipc/export.ts'
import { ageWords } from '../../text/times.ts'
import type { Translate } from '../../text/translate.ts'

/** Before this nobody can say how long the rest will take. */
const SOONEST_GUESS_MS = 500

export function sayExport(state: ExportState, t: Translate): string {
  switch (state.state) {
    case 'running':
      return t('export.running', { done: grouped(state.done), total: grouped(state.total) })
    case 'done':
      return t('export.done', { count: grouped(state.done), folder: lastName(state.folder) })
    case 'stopped':
      return t('export.stopped')
    case 'failed':
      return t(`export.fault.${state.code ?? 'writeFailed'}`)
  }
}

/** How long it will still take at the present speed, in words; nothing while that cannot be said. */
export function sayLeft({ done, total, elapsedMs }: ExportState, t: Translate): string {
  if (done === 0 || elapsedMs < SOONEST_GUESS_MS) return ''
  return t('export.left', { span: ageWords(Math.ceil((elapsedMs * (total - done)) / done / 1000) * 1000, t) })
}

export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}

function lastName(folder: string): string {
  return folder.split(/[\\/]/u).findLast((part) => part !== '') ?? folder
}
