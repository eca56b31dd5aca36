import { useEffect, useState } from 'react'
import { Popover } from 'antd'
import { Keyboard, Minus, Moon, Search, SlidersHorizontal, Square, Copy, Sun, X } from 'lucide-react'
import type { Settings } from '#shared/ipc/contract.ts'
import { desk as bridge } from '../../desk/bridge.ts'
import { SettingsForm } from '../../features/settings/settings-form.tsx'
import { useWords } from '../../text/translate.ts'
import type { BenchName } from '../screen.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useCounts } from './use-counts.ts'

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

const tabs: readonly BenchName[] = ['queue', 'merge', 'warnings', 'savings']

type TitleBarProps = {
  readonly settings: Settings
  readonly active: BenchName
  readonly onTab: (id: BenchName) => void
  readonly onAct: (id: string) => void
  readonly onSettings: (change: Partial<Settings>) => void
  readonly onSignOut: () => void
}

/** The frame's own bar: brand, workbenches, command box, window buttons. What is not a control drags the window. */
export function TitleBar(props: TitleBarProps) {
  const { t } = useWords()
  const isDark = document.documentElement.dataset['theme'] === 'dark'
  return (
    <header className="title-bar" data-region="title">
      <Brand />
      <div className="bench-tabs" role="tablist" aria-label={t('shell.benches')}>
        {tabs.map((tab, at) => (
          <button
            type="button"
            role="tab"
            key={tab}
            aria-selected={tab === props.active}
            aria-keyshortcuts={`Alt+${at + 1}`}
            className="bench-tab"
            {...(tab === props.active ? { 'data-region-focus': true } : {})}
            onClick={() => props.onTab(tab)}
          >
            {t(`shell.bench.${tab}`)}
            {tab === 'merge' ? <LikelyRepeats /> : null}
          </button>
        ))}
      </div>
      <span className="title-space" />
      <button type="button" className="command-box" onClick={() => props.onAct('palette')}>
        <Search {...icon} />
        <span>{t('shell.command')}</span>
        <KeyCap keys="Ctrl+K" />
      </button>
      <div className="title-tools">
        <button
          type="button"
          aria-label={t('shell.keys')}
          title={`${t('shell.keys')} ?`}
          onClick={() => props.onAct('keys')}
        >
          <Keyboard {...icon} />
        </button>
        <button
          type="button"
          aria-label={t('shell.theme')}
          title={`${t('shell.theme')} Ctrl+Shift+L`}
          onClick={() => props.onAct('theme')}
        >
          {isDark ? <Sun {...icon} /> : <Moon {...icon} />}
        </button>
        <SettingsButton settings={props.settings} onSettings={props.onSettings} onSignOut={props.onSignOut} />
      </div>
      <WindowButtons />
    </header>
  )
}

function LikelyRepeats() {
  const counts = useCounts()
  return counts === null ? null : <span className="bench-count">{counts.likelyRepeats.toLocaleString('en-US')}</span>
}

/** Before anybody has signed in there is nothing to command. */
export function BareTitleBar(props: {
  readonly settings: Settings
  readonly onSettings: (change: Partial<Settings>) => void
}) {
  return (
    <header className="title-bar" data-region="title">
      <Brand />
      <span className="title-space" />
      <div className="title-tools">
        <SettingsButton settings={props.settings} onSettings={props.onSettings} onSignOut={null} />
      </div>
      <WindowButtons />
    </header>
  )
}

function Brand() {
  const { t } = useWords()
  return (
    <div className="brand">
      <span className="brand-mark" aria-hidden>
        {t('shell.brandMark')}
      </span>
      <h1>{t('shell.brand')}</h1>
    </div>
  )
}

type SettingsButtonProps = {
  readonly settings: Settings
  readonly onSettings: (change: Partial<Settings>) => void
  readonly onSignOut: (() => void) | null
}

function SettingsButton(props: SettingsButtonProps) {
  const { t } = useWords()
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={<SettingsForm settings={props.settings} onChange={props.onSettings} onSignOut={props.onSignOut} />}
    >
      <button type="button" aria-label={t('shell.settings')} aria-haspopup="dialog">
        <SlidersHorizontal {...icon} />
      </button>
    </Popover>
  )
}

function WindowButtons() {
  const { t } = useWords()
  const [isMaximized, setMaximized] = useState(false)
  useEffect(() => bridge.listen('window.changed', (notice) => setMaximized(notice.maximized)), [])
  const control = (act: 'minimize' | 'maximize' | 'close') => () => void bridge.request('window.control', { act })
  return (
    <div className="window-buttons">
      <button type="button" tabIndex={-1} aria-label={t('shell.minimize')} onClick={control('minimize')}>
        <Minus {...icon} />
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-label={isMaximized ? t('shell.restore') : t('shell.maximize')}
        onClick={control('maximize')}
      >
        {isMaximized ? <Copy {...icon} size={12} /> : <Square {...icon} size={12} />}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className="window-close"
        aria-label={t('shell.close')}
        onClick={control('close')}
      >
        <X {...icon} />
      </button>
    </div>
  )
}
