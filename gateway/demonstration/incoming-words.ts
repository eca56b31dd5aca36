/** An invented appeal in the form in which every adapter hands items to the gateway's intake. */
import { beijingParts, type Instant } from '#shared/domain/core/instants.ts'
import type { IncomingAppeal as IncomingWords } from '../intake/incoming.ts'
import type { IncomingAppeal } from './appeals.ts'

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** `2012-10-16 10:48:07`, Beijing time, as channels write it. */
function moment(instant: Instant): string {
  const { year, month, day, hour, minute, second } = beijingParts(instant)
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
}

export function incomingWords(appeal: IncomingAppeal): IncomingWords {
  return {
    channel: appeal.channel,
    words: {
      externalId: appeal.externalId,
      receivedAt: moment(appeal.receivedAt),
      nature: appeal.nature,
      title: appeal.title,
      text: appeal.text,
      place: appeal.place,
      appellant: appeal.appellantName,
      phone: appeal.phoneText,
      identityNumber: appeal.identityText,
      secret: appeal.appellantName === '保密' ? '是' : '',
    },
    attributes: appeal.attributes,
  }
}
