import { Component, type ReactNode } from 'react'
import { useWords } from '../../text/translate.ts'
import { reportBug } from '../report-bugs.ts'

type Props = { readonly name: string; readonly children: ReactNode }

/** One region of the window: when it fails it says so and offers another try; the others live on. */
// A class, because React catches errors of children nowhere else.
export class Part extends Component<Props, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null }

  static getDerivedStateFromError(fault: Error): { readonly fault: Error } {
    return { fault }
  }

  override componentDidCatch(fault: Error): void {
    reportBug(this.props.name, fault)
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (fault === null) return this.props.children
    return <Failed what={fault.message} onAgain={() => this.setState({ fault: null })} />
  }
}

function Failed(props: { readonly what: string; readonly onAgain: () => void }) {
  const { t } = useWords()
  return (
    <div className="part-failed" role="alert">
      <p>{t('shell.failed', { what: props.what })}</p>
      <button type="button" className="outage-button" onClick={props.onAgain}>
        {t('shell.again')}
      </button>
    </div>
  )
}
