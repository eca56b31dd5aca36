import './settings.css'
import { Segmented } from 'antd'
import type { Settings } from '#shared/ipc/contract.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'

// Written out here: the schemas of the contract stay out of the window.
const languages: readonly Settings['language'][] = ['zh-CN', 'en']
const themes: readonly Settings['theme'][] = ['light', 'dark', 'system']
const densities: readonly Settings['density'][] = ['compact', 'comfortable']

type SettingsFormProps = {
  readonly settings: Settings
  readonly onChange: (change: Partial<Settings>) => void
  readonly onSignOut: (() => void) | null
}

/** Language, light or dark, height of rows; each at once, without a restart. */
export function SettingsForm(props: SettingsFormProps) {
  const { t } = useWords()
  const { settings, onChange } = props
  return (
    <div className="settings-form">
      <div className="settings-line" role="group" aria-label={t('settings.language')}>
        <span>{t('settings.language')}</span>
        <Segmented
          size="small"
          value={settings.language}
          options={languages.map((value) => ({ value, label: t(`settings.language.${value}`) }))}
          onChange={(language) => onChange({ language })}
        />
      </div>
      <div className="settings-line" role="group" aria-label={t('settings.theme')}>
        <span>{t('settings.theme')}</span>
        <Segmented
          size="small"
          value={settings.theme}
          options={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChange={(theme) => onChange({ theme })}
        />
        <KeyCap keys="Ctrl+Shift+L" />
      </div>
      <div className="settings-line" role="group" aria-label={t('settings.density')}>
        <span>{t('settings.density')}</span>
        <Segmented
          size="small"
          value={settings.density}
          options={densities.map((value) => ({ value, label: t(`settings.density.${value}`) }))}
          onChange={(density) => onChange({ density })}
        />
        <KeyCap keys="Ctrl+Shift+D" />
      </div>
      {props.onSignOut === null ? null : (
        <button type="button" className="settings-sign-out" onClick={props.onSignOut}>
          {t('settings.signOut')}
        </button>
      )}
    </div>
  )
}
