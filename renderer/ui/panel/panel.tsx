import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../key-cap.tsx'
import { useFocusTrap } from './focus-trap.ts'

type PanelProps = {
  readonly title: ReactNode
  /** Beside the title, smaller: what the panel is about. */
  readonly subtitle?: ReactNode
  /** px; the window keeps at least a strip of the list in view. */
  readonly width?: number
  /** `end`: from the right, full height. `middle`: a box in the middle (palette, key sheet). */
  readonly place?: 'end' | 'middle'
  readonly label?: string
  readonly footer?: ReactNode
  readonly children: ReactNode
  readonly onClose: () => void
}

/**
 * A panel over the list with focus kept inside; Esc and a press outside close it. The first element marked
 * `data-focus-first` gets the focus, otherwise the panel itself.
 */
export function Panel(props: PanelProps) {
  const { t } = useWords()
  const titleId = useId()
  const box = useRef<HTMLDivElement>(null)
  useFocusTrap(box)
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    props.onClose()
  }
  const place = props.place ?? 'end'
  return (
    <div
      className={`panel-scrim is-${place}`}
      onMouseDown={(event) => event.target === event.currentTarget && props.onClose()}
    >
      <div
        ref={box}
        className={`panel is-${place}`}
        role="dialog"
        aria-modal
        tabIndex={-1}
        data-region="panel"
        style={props.width === undefined ? undefined : { width: props.width }}
        onKeyDown={onKeyDown}
        {...(props.label === undefined ? { 'aria-labelledby': titleId } : { 'aria-label': props.label })}
      >
        <div className="panel-head">
          <h2 id={titleId}>{props.title}</h2>
          <div className="panel-subtitle">{props.subtitle}</div>
          <button type="button" className="panel-close" onClick={props.onClose} aria-label={t('panel.close')}>
            <KeyCap keys="Esc" />
            <X size={14} strokeWidth={1.75} aria-hidden />
          </button>
        </div>
        <div className="panel-body">{props.children}</div>
        {props.footer === undefined ? null : <div className="panel-foot">{props.footer}</div>}
      </div>
    </div>
  )
}
