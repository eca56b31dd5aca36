import { useState } from 'react'
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import type { CaseView } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { originalsOf, type OriginalField, type Originals } from './originals.ts'

/** 渠道原样: what was not read as it stood, and everything else the channel sent. Folded; the flags stand outside. */
export function CardOriginal(props: { readonly view: CaseView }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const read = [props.view.record, ...props.view.family]
    .flatMap(currentAppeals)
    .map((appeal) => ({ appeal, originals: originalsOf(appeal) }))
    .filter(({ originals }) => !isPlain(originals))
  if (read.length === 0) return null
  const flags = [...new Set(read.flatMap(({ originals }) => originals.flags))]
  return (
    <>
      {flags.length === 0 ? null : (
        <ul className="case-card-flags">
          {flags.map((flag) => (
            <li key={flag}>{t(`appealFlag.${flag}`)}</li>
          ))}
        </ul>
      )}
      <button type="button" className="case-card-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'caseCard.original.less' : 'caseCard.original.more')}
      </button>
      {open ? read.map(({ appeal, originals }) => <Original key={appeal.id} {...{ appeal, originals }} />) : null}
    </>
  )
}

function isPlain({ flags, words, others }: Originals): boolean {
  return flags.length === 0 && words.length === 0 && others.length === 0
}

function Original(props: { readonly appeal: Appeal; readonly originals: Originals }) {
  const { t } = useWords()
  const { appeal, originals } = props
  return (
    <>
      <p className="case-card-hint">
        <ChannelName id={appeal.channel} /> {appeal.externalId}
      </p>
      <dl className="case-card-original">
        {originals.words.map(({ key, text }) => (
          <div key={`w${key}`}>
            <dt>{t(`originalField.${key as OriginalField}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {originals.others.map(({ key, text }) => (
          <div key={`o${key}`}>
            <dt>{key}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
