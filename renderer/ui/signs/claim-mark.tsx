import { useWords } from '../../text/translate.ts'

export type ClaimFacts = { readonly mine: boolean; readonly confirmed: boolean; readonly name: string }

/** 我 when it is mine (dashed while the gateway has not confirmed it), otherwise who has it. */
export function ClaimMark(props: { readonly claim: ClaimFacts | null }) {
  const { t } = useWords()
  if (props.claim === null) return null
  const { mine, confirmed, name } = props.claim
  if (!mine) return <span className="claim-mark is-other">{name}</span>
  const title = confirmed ? t('claim.mineConfirmed') : t('claim.mineUnconfirmed')
  return (
    <span className={`claim-mark is-mine${confirmed ? '' : ' is-unconfirmed'}`} title={title}>
      {t('claim.mine')}
    </span>
  )
}
