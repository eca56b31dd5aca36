import { fullTime } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { decodeBytes, readLine, type Line } from './read-line.ts'

export type Editing = 'correct' | 'aside' | null

type DetailProps = {
  readonly line: Line
  readonly editing: Editing
  /** The corrected record as far as it was typed. */
  readonly text: string
  readonly reason: string
  readonly onText: (text: string) => void
  readonly onReason: (reason: string) => void
}

/** One line: its bytes as text, what can be read of it, and where it is corrected. */
export function LineDetail(props: DetailProps) {
  const { t } = useWords()
  const { line, editing, text } = props
  const isWhole = isWholeLine(line)
  const raw = decodeBytes(line.bytes, isWhole)
  const facts = [
    raw.encoding ?? t('quarantine.noEncoding'),
    t('quarantine.bytes', { count: line.size }),
    ...(isWhole ? [] : [t('quarantine.cut')]),
    t('quarantine.masked'),
  ]
  const reading = readLine(line, editing === 'correct' ? text : raw.text)
  return (
    <div className="quarantine-detail">
      <p className={line.closed === null ? 'quarantine-reason' : undefined}>
        {t(line.closed === null ? `quarantine.do.${line.reason}` : `quarantine.reason.${line.reason}`)}
      </p>
      <section>
        <h3>
          {t('quarantine.raw')}
          <span className="form-hint">{facts.join(' · ')}</span>
        </h3>
        <pre className="quarantine-raw" tabIndex={0} aria-label={t('quarantine.raw')}>
          {readLine(line, raw.text).masked}
        </pre>
      </section>
      {editing === 'correct' ? <Editor {...props} fault={reading.fault} /> : null}
      <section>
        <h3>
          {t(editing === 'correct' ? 'quarantine.fieldsNow' : 'quarantine.fields')}
          {reading.cells.length === 0 ? <span className="form-hint">{t('quarantine.noFields')}</span> : null}
        </h3>
        <dl className="quarantine-fields">
          {reading.cells.map((cell, index) => (
            <div key={index} className={cell.broken ? 'is-broken' : undefined}>
              <dt>{cell.column ?? t('quarantine.extra')}</dt>
              <dd>
                {cell.shown === '' ? (
                  <i>{t(cell.value === null ? 'quarantine.lacks' : 'quarantine.blank')}</i>
                ) : (
                  cell.shown
                )}
                {cell.broken ? <em>{t('quarantine.here')}</em> : null}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {editing === 'aside' ? <AsideForm {...props} /> : null}
      {line.closed === null ? null : <Closed line={line} closed={line.closed} />}
    </div>
  )
}

/** The gateway shows the first 64 KB; what is longer cannot be corrected here. */
export function isWholeLine({ bytes, size }: Line): boolean {
  return atob(bytes).length === size
}

function Editor(props: DetailProps & { readonly fault: ReturnType<typeof readLine>['fault'] }) {
  const { t } = useWords()
  return (
    <section className="form-field">
      <label htmlFor="quarantine-text">
        {t('quarantine.correct')} <span className="form-hint">{t('quarantine.correct.hint')}</span>
      </label>
      <textarea
        id="quarantine-text"
        className="form-text quarantine-text"
        rows={4}
        autoFocus
        spellCheck={false}
        value={props.text}
        aria-invalid={props.fault !== null}
        onChange={(event) => props.onText(event.target.value)}
      />
      <span className={props.fault === null ? 'quarantine-ready' : 'form-refusal'} role="status">
        {props.fault === null ? t('quarantine.ready') : t(`quarantine.do.${props.fault}`)}
      </span>
    </section>
  )
}

function AsideForm(props: DetailProps) {
  const { t } = useWords()
  return (
    <section className="form-field">
      <label htmlFor="quarantine-aside">{t('quarantine.aside.why')}</label>
      <input
        id="quarantine-aside"
        className="form-text is-line"
        autoFocus
        maxLength={500}
        value={props.reason}
        placeholder={t('quarantine.aside.example')}
        onChange={(event) => props.onReason(event.target.value)}
      />
      <span className="form-hint">{t('quarantine.aside.hint')}</span>
    </section>
  )
}

function Closed({ line, closed }: { readonly line: Line; readonly closed: NonNullable<Line['closed']> }) {
  const { t } = useWords()
  const signed = { name: closed.name, at: fullTime(closed.at) }
  return (
    <section className="quarantine-closed">
      {closed.outcome === 'putAside' ? (
        <p>{t('quarantine.closed.aside', { ...signed, reason: closed.reason })}</p>
      ) : (
        <>
          <p>
            <b>{t(`quarantine.closed.${closed.arrival}`, { no: closed.no })}</b> <KeyCap keys="Enter" />{' '}
            {t('quarantine.open')}
          </p>
          <p>{t('quarantine.closed.by', signed)}</p>
          <pre className="quarantine-raw">{readLine(line, closed.text).masked}</pre>
        </>
      )}
    </section>
  )
}
