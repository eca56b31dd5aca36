import { words } from '../words.ts'

export const settingsWords = words({
  'settings.title': ['界面', 'Display'],
  'settings.language': ['语言', 'Language'],
  'settings.language.zh-CN': ['中文', '中文'],
  'settings.language.en': ['English', 'English'],
  'settings.theme': ['明暗', 'Theme'],
  'settings.theme.light': ['浅色', 'Light'],
  'settings.theme.dark': ['深色', 'Dark'],
  'settings.theme.system': ['随系统', 'As the system'],
  'settings.density': ['行高', 'Row height'],
  'settings.density.compact': ['24', '24'],
  'settings.density.comfortable': ['28', '28'],
  'settings.signOut': ['退出登录', 'Sign out'],
})
