import './sign-in.css'
import type { Desk } from '#shared/ipc/contract.ts'
import { desk as bridge } from '../../desk/bridge.ts'
import { useWords } from '../../text/translate.ts'

/** The configuration cannot be used: every fault with its place, in both languages, and the way into the demonstration. */
export function ConfigurationScreen(props: { readonly desk: Desk }) {
  const { t, language } = useWords()
  const faults = props.desk.configurationFaults
  return (
    <main className="configuration">
      <h1>{t('configuration.title', { count: faults.length })}</h1>
      <p>{t('configuration.hint')}</p>
      <ol>
        {faults.map((fault, at) => (
          <li key={at}>
            <code>{t('configuration.place', { file: fault.file, line: fault.line })}</code>
            <b>{language === 'en' ? fault.en : fault.zh}</b>
            <span>{language === 'en' ? fault.zh : fault.en}</span>
          </li>
        ))}
      </ol>
      <div className="configuration-way">
        <button
          type="button"
          className="sign-in-submit"
          autoFocus
          onClick={() => void bridge.request('demonstration.start', null)}
        >
          {t('configuration.demonstration')}
        </button>
        <span>{t('configuration.demonstrationHint')}</span>
      </div>
    </main>
  )
}
