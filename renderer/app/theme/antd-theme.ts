import { theme, type ThemeConfig } from 'antd'

export type Scheme = 'light' | 'dark'

/** Token of antd → variable of tokens.css. */
const colours = {
  colorPrimary: '--accent-solid',
  colorInfo: '--accent-solid',
  colorLink: '--accent',
  colorWarning: '--amber-solid',
  colorWarningBg: '--amber-bg',
  colorWarningBorder: '--amber-line',
  colorWarningText: '--amber',
  colorError: '--red-solid',
  colorErrorBg: '--red-bg',
  colorErrorBorder: '--red-line',
  colorErrorText: '--red',
  colorSuccess: '--ok-solid',
  colorBgLayout: '--app',
  colorBgContainer: '--surface',
  colorBgElevated: '--raised',
  colorText: '--t1',
  colorTextSecondary: '--t2',
  colorTextTertiary: '--t3',
  colorTextQuaternary: '--t4',
  colorTextPlaceholder: '--t3',
  colorBorder: '--l2',
  colorBorderSecondary: '--l1',
  colorFillAlter: '--sunken',
  colorFillQuaternary: '--sunken',
  controlItemBgActive: '--accent-bg',
  controlItemBgHover: '--hover',
  controlOutline: '--accent-bg',
} as const

/** antd computes further colours from these, so they are read as values after the scheme has been set on the page. */
export function antdTheme(scheme: Scheme): ThemeConfig {
  const style = getComputedStyle(document.documentElement)
  const read = Object.fromEntries(
    Object.entries(colours).map(([token, variable]) => [token, style.getPropertyValue(variable).trim()]),
  )
  return {
    algorithm: [theme.compactAlgorithm, scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm],
    token: {
      ...read,
      fontFamily: style.getPropertyValue('--font').trim(),
      fontSize: 13,
      fontSizeSM: 12,
      fontSizeLG: 14,
      lineHeight: 1.54,
      controlHeight: 28,
      controlHeightSM: 24,
      controlHeightLG: 32,
      controlOutlineWidth: 2,
      borderRadius: 4,
      borderRadiusSM: 3,
      borderRadiusXS: 2,
      borderRadiusLG: 8,
      sizeUnit: 4,
      sizeStep: 2,
      motionDurationFast: '0.05s',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.12s',
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      wireframe: false,
      boxShadowSecondary: style.getPropertyValue('--shadow').trim(),
    },
    components: {
      Button: { fontWeight: 400 },
      Tree: { titleHeight: 26 },
      Tabs: { horizontalItemPadding: '8px 13px' },
    },
  }
}
