import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { FormSays } from '../../ui/panel/form-says.tsx'

type FootProps = {
  /** Still to be approved; otherwise only looked at. */
  readonly isOpen: boolean
  readonly refusal: string
  readonly keys: string
  readonly onReject: () => void
  readonly onApprove: () => void
}

export function ReplyFoot(props: FootProps) {
  const { t } = useWords()
  const { isOpen, refusal } = props
  return (
    <>
      <FormSays refusal={refusal} otherwise={t(isOpen ? 'reply.after' : 'reply.readOnly')} />
      {!isOpen ? null : (
        <>
          <button type="button" className="form-button" onClick={props.onReject}>
            {t('reply.reject')}
            <KeyCap keys="Alt+R" />
          </button>
          <button type="button" className="form-button is-primary" onClick={props.onApprove}>
            {t('reply.approve')}
            <KeyCap keys={props.keys} />
          </button>
        </>
      )}
    </>
  )
}
