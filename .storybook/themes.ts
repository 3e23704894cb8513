import { create, type ThemeVars } from 'storybook/theming'

export type ThemeName = 'light' | 'dark'

const shared = {
  brandTitle: 'ieum · 이음',
  brandTarget: '_self',
  fontBase: "'Pretendard Variable', 'Apple SD Gothic Neo', 'Noto Sans CJK KR', system-ui, sans-serif",
} as const

/** The themes of Storybook's own pages, in the kit's colours. */
export const themes: Record<ThemeName, ThemeVars> = {
  light: create({
    ...shared,
    base: 'light',
    colorPrimary: '#2156e0',
    colorSecondary: '#2156e0',
    appBg: '#f4f5f7',
    appPreviewBg: '#fff',
    textColor: '#16181d',
    textMutedColor: '#5a616d',
    barTextColor: '#5a616d',
  }),
  dark: create({
    ...shared,
    base: 'dark',
    colorPrimary: '#86a9ff',
    colorSecondary: '#5b84f0',
    appBg: '#0f1114',
    appPreviewBg: '#15171b',
    appContentBg: '#15171b',
    barBg: '#15171b',
    textColor: '#f1f3f6',
    textMutedColor: '#a4abb8',
    barTextColor: '#a4abb8',
  }),
}

/** The first theme: that of the docs page if the story is in a frame, else the one that the device prefers. */
export function getFirstTheme(): ThemeName {
  const around = window.frameElement?.ownerDocument.documentElement.dataset.ieumTheme
  if (around === 'light' || around === 'dark') return around
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
