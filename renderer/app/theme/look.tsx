import { useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import i18next from 'i18next'
import type { Settings } from '#shared/ipc/contract.ts'
import { antdTheme, type Scheme } from './antd-theme.ts'
import { wear } from './wear.ts'

type LookProps = { readonly settings: Settings; readonly nonce: string; readonly children: ReactNode }

/** Language, colour scheme and row height for everything inside; all three change without a restart. */
export function Look(props: LookProps) {
  const { language, theme, density } = props.settings
  const scheme = useScheme(theme)
  const config = useMemo(() => {
    // Before anything draws: antd reads the colours that the scheme on the page chooses.
    wear(scheme, density)
    return antdTheme(scheme)
  }, [scheme, density])
  useLayoutEffect(() => {
    document.documentElement.lang = language
    if (i18next.language !== language) void i18next.changeLanguage(language)
  }, [language])
  return (
    <ConfigProvider
      csp={{ nonce: props.nonce }}
      theme={config}
      locale={language === 'en' ? enUS : zhCN}
      componentSize="small"
      button={{ autoInsertSpace: false }}
    >
      {props.children}
    </ConfigProvider>
  )
}

const darkQuery = '(prefers-color-scheme: dark)'

function useScheme(theme: Settings['theme']): Scheme {
  const [systemIsDark, setSystemIsDark] = useState(() => window.matchMedia(darkQuery).matches)
  useEffect(() => {
    const query = window.matchMedia(darkQuery)
    const hear = (): void => setSystemIsDark(query.matches)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [])
  if (theme === 'system') return systemIsDark ? 'dark' : 'light'
  return theme
}
