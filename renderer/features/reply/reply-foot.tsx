import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'

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
      <span className="reply-after">{refusal === '' ? t(isOpen ? 'reply.after' : 'reply.readOnly') : ''}</span>
      <p className="reply-refusal" role="alert">
        {refusal}
      </p>
      {!isOpen ? null : (
        <>
          <button type="button" className="reply-button" onClick={props.onReject}>
            {t('reply.reject')}
            <KeyCap keys="Alt+R" />
          </button>
          <button type="button" className="reply-button is-primary" onClick={props.onApprove}>
            {t('reply.approve')}
            <KeyCap keys={props.keys} />
          </button>
        </>
      )}
    </>
  )
}
