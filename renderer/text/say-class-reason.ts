import type { ClassReason } from '#shared/domain/classification/suggest-class.ts'
import type { Translate } from './translate.ts'

/** Why a class is suggested. */
export function sayClassReason(reason: ClassReason, t: Translate): string {
  switch (reason.why) {
    case 'repeat':
      return t('accept.suggestedWhy.repeat', { no: reason.no })
    case 'place':
      return t('accept.suggestedWhy.place', { no: reason.no })
    case 'words':
      return t('accept.suggestedWhy.words', { word: reason.word })
    case 'learnt':
      return t('accept.suggestedWhy.learnt', {
        pieces: reason.pieces.slice(0, 3).join(t('said.list')),
        score: reason.score.toFixed(2),
      })
    default:
      return t('accept.suggestedWhy.own')
  }
}
