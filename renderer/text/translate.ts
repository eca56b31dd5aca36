import i18next, { type i18n } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Settings } from '#shared/ipc/contract.ts'
import type { Words } from './words.ts'
import { actWords } from './words/acts.ts'
import { conditionWords } from './words/conditions.ts'
import { outageWords } from './words/outage.ts'
import { queueWords } from './words/queue.ts'
import { railWords } from './words/rail.ts'
import { sayWords } from './words/say.ts'
import { viewWords } from './words/views.ts'
import { visitWords } from './words/visit.ts'
import { settingsWords } from './words/settings.ts'
import { shellWords } from './words/shell.ts'
import { signInWords } from './words/sign-in.ts'
import { statusBarWords } from './words/status-bar.ts'
import { acceptWords } from './words/accept.ts'
import { cardWords } from './words/card.ts'
import { conflictWords } from './words/conflict.ts'
import { dispatchWords } from './words/dispatch.ts'
import { mergeWords } from './words/merge.ts'
import { outboxWords } from './words/outbox.ts'
import { placeWords } from './words/place.ts'
import { originalWords } from './words/originals.ts'
import { panelWords } from './words/panels.ts'
import { paletteWords } from './words/palette.ts'
import { timelineWords } from './words/timeline.ts'
import { domainWords } from './words/domain.ts'
import { factWords } from './words/facts.ts'
import { refusalWords } from './words/refusals.ts'
import { exportWords } from './words/export.ts'
import { linkWords } from './words/links.ts'
import { quarantineWords } from './words/quarantine.ts'
import { familyWords } from './words/family.ts'
import { revealWords } from './words/reveal.ts'
import { savingsWords } from './words/savings.ts'
import { warningWords } from './words/warnings.ts'

/** One entry per file in words/; keys are flat and unique over all of them (checked when the window starts). */
const areas = [
  factWords,
  domainWords,
  refusalWords,
  acceptWords,
  cardWords,
  conflictWords,
  dispatchWords,
  mergeWords,
  outboxWords,
  linkWords,
  panelWords,
  originalWords,
  placeWords,
  paletteWords,
  timelineWords,
  actWords,
  conditionWords,
  outageWords,
  queueWords,
  railWords,
  sayWords,
  settingsWords,
  viewWords,
  visitWords,
  shellWords,
  signInWords,
  statusBarWords,
  warningWords,
  savingsWords,
  familyWords,
  quarantineWords,
  exportWords,
  revealWords,
] as const

type KeyOf<W> = W extends Words ? keyof W & string : never
export type WordKey = KeyOf<(typeof areas)[number]>
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

export type Language = Settings['language']

let both: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-CN': {}, en: {} }

export async function startTranslation(language: Language): Promise<i18n> {
  both = { 'zh-CN': pick(0), en: pick(1) }
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: both['zh-CN'] }, en: { translation: both.en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  return i18next
}

/** Words of the present language; components that use it draw themselves anew when the language changes. */
export function useWords(): { readonly t: Translate; readonly language: Language } {
  const { t, i18n: instance } = useTranslation()
  const language = instance.language as Language
  return { t: quickly(t as Translate, language), language }
}

const quick = new WeakMap<Translate, Translate>()

/** A list asks for some thousand words each time it is drawn: those without values need no interpolation. */
function quickly(t: Translate, language: Language): Translate {
  const known = quick.get(t)
  if (known !== undefined) return known
  const words = both[language]
  const made: Translate = (key, values) => (values === undefined ? words[key] : undefined) ?? t(key, values)
  quick.set(t, made)
  return made
}

/** A sentence in both languages, Chinese first, as it stands in words/. */
export function inBoth(key: WordKey): string {
  const pair = areas.map((area) => (area as Words)[key]).find((each) => each !== undefined)
  return pair?.join(' ') ?? ''
}

function pick(side: 0 | 1): Record<string, string> {
  const all: Record<string, string> = {}
  for (const area of areas) {
    for (const [key, pair] of Object.entries(area as Words)) {
      if (key in all) throw new Error(`word key twice: ${key}`)
      all[key] = pair[side]
    }
  }
  return all
}
