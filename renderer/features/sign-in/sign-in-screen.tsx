import './sign-in.css'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Desk, OutputOf, RequestFault } from '#shared/ipc/contract.ts'
import { desk as bridge } from '../../desk/bridge.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { NetworkLamp } from '../../ui/signs/network-lamp.tsx'

type SignInProps = { readonly desk: Desk; readonly onSignedIn: (session: OutputOf<'session.signIn'>) => void }
type DemonstrationAccount = NonNullable<Desk['demonstration']>['accounts'][number]

/** Personal account and password. In the demonstration its people are listed and one key fills them in. */
export function SignInScreen(props: SignInProps) {
  const { t, language } = useWords()
  const { desk } = props
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState<RequestFault | null>(null)
  const [isGoing, setGoing] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const submit = useRef<HTMLButtonElement>(null)
  const accounts = desk.demonstration?.accounts ?? []
  const isStarting = desk.gateway.state === 'starting'

  // A digit pressed before the people of the demonstration are there is kept for them instead of being typed.
  const early = useRef<number | null>(null)
  const awaits = desk.mode === 'demonstration' && accounts.length === 0
  const latest = useRef({ fill })
  useEffect(() => {
    latest.current.fill = fill
  })
  useEffect(() => {
    const chosen = early.current === null ? undefined : accounts[early.current - 1]
    early.current = null
    if (chosen !== undefined) latest.current.fill(chosen)
    // Only their arrival matters.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [accounts.length])

  // Also when a button that had the focus went away with its reason.
  useEffect(() => {
    if (document.activeElement === document.body) first.current?.focus()
  }, [desk.gateway.state])

  function fill(chosen: DemonstrationAccount): void {
    setAccount(chosen.account)
    setPassword(chosen.password)
    setFault(null)
    submit.current?.focus()
  }

  async function signIn(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isGoing) return
    if (account === '' || password === '') {
      setFault({ code: 'invalidInput', detail: '' })
      return
    }
    setGoing(true)
    setFault(null)
    const answer = await bridge.request('session.signIn', { account: account.trim(), password })
    setGoing(false)
    if (answer.ok) props.onSignedIn(answer.value)
    else setFault(answer.fault)
  }

  return (
    <main
      className="sign-in"
      onKeyDown={(event) => {
        const digit = digitFor(event)
        if (digit === null) return
        const chosen = accounts[digit - 1]
        if (awaits) early.current = digit
        else if (chosen === undefined) return
        else fill(chosen)
        event.preventDefault()
      }}
    >
      <form className="sign-in-box" aria-label={t('signIn.title')} onSubmit={(event) => void signIn(event)}>
        <h1>{t('signIn.brand')}</h1>
        <GatewayState desk={desk} />
        <label>
          <span>{t('signIn.account')}</span>
          <input
            ref={first}
            name="account"
            value={account}
            autoComplete="username"
            spellCheck={false}
            maxLength={64}
            onChange={(event) => setAccount(event.target.value)}
          />
        </label>
        <label>
          <span>{t('signIn.password')}</span>
          <input
            name="password"
            type="password"
            value={password}
            autoComplete="current-password"
            maxLength={256}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <p className="sign-in-fault" role="alert">
          {fault === null ? '' : t(`fault.${fault.code}`, { detail: fault.detail })}
        </p>
        <button ref={submit} type="submit" className="sign-in-submit" disabled={isGoing || isStarting}>
          {isGoing ? t('signIn.going') : t('signIn.submit')}
          <KeyCap keys="Enter" />
        </button>
      </form>
      {accounts.length === 0 ? null : <Accounts accounts={accounts} english={language === 'en'} onFill={fill} />}
      <p className="sign-in-version">
        {`${t('signIn.version', { version: desk.version })} · ${t(desk.mode === 'demonstration' ? 'signIn.mode.demonstration' : 'signIn.mode.production')}`}
      </p>
    </main>
  )
}

/** How the gateway stands, in words, and the way on when it did not start. */
function GatewayState({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const { kind, state } = desk.gateway
  return (
    <p className="sign-in-gateway" role="status">
      <NetworkLamp lamp={state === 'running' ? 'live' : state === 'starting' ? 'late' : 'down'} />
      <span>{sayGateway(desk, t)}</span>
      {kind === 'embedded' && state === 'failed' ? (
        <button type="button" onClick={() => void bridge.request('demonstration.start', null)}>
          {t('signIn.retry')}
        </button>
      ) : null}
    </p>
  )
}

type AccountsProps = {
  readonly accounts: readonly DemonstrationAccount[]
  readonly english: boolean
  readonly onFill: (account: DemonstrationAccount) => void
}

function Accounts(props: AccountsProps) {
  const { t } = useWords()
  return (
    <section className="sign-in-accounts" aria-label={t('signIn.demonstration')}>
      <h2>{t('signIn.demonstration')}</h2>
      <p>{t('signIn.demonstrationHint')}</p>
      <ul>
        {props.accounts.map((each, at) => (
          <li key={each.account}>
            <button type="button" onClick={() => props.onFill(each)}>
              <KeyCap keys={String(at + 1)} />
              <b>{each.name}</b>
              <span>{t(`role.${each.role}` as 'role.operator')}</span>
              <span className="sign-in-seat">{props.english ? each.deskEn : each.desk}</span>
              <code>{each.account}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A digit names an account as long as nothing has been typed where the digit would belong. */
function digitFor(event: React.KeyboardEvent): number | null {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return null
  if (event.target instanceof HTMLInputElement && event.target.value !== '') return null
  return /^[1-9]$/.test(event.key) ? Number(event.key) : null
}

function sayGateway(desk: Desk, t: Translate): string {
  const { state, url, code, detail } = desk.gateway
  switch (state) {
    case 'starting':
      return t('signIn.starting')
    case 'running':
      return desk.gateway.kind === 'remote' && url !== null ? t('signIn.remote', { url }) : t('signIn.running')
    case 'stopped':
      return t('signIn.stopped')
    case 'failed':
      return sayFailure(code ?? '', detail, t)
  }
}

/** What went wrong at the start and what to do about it; codes without a sentence of their own are named. */
function sayFailure(code: string, detail: string, t: Translate): string {
  switch (code) {
    case 'portTaken':
    case 'dataDirectoryInUse':
    case 'databaseTooNew':
    case 'configurationFaulty':
    case 'notForProduction':
      return t(`signIn.failed.${code}`, { detail })
    default:
      return t('signIn.failed', { code })
  }
}
