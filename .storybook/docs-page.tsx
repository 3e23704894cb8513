import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { useEffect, useState, type PropsWithChildren, type ReactNode } from 'react'
import { GLOBALS_UPDATED } from 'storybook/internal/core-events'
import { setPageTheme } from '../stories/kit/page-theme.js'
import { getFirstTheme, themes, type ThemeName } from './themes.js'

type Channel = DocsContainerProps['context']['channel']

/** A docs page in the theme of the toolbar, as stories are. */
export function DocsPage({ context, children }: PropsWithChildren<DocsContainerProps>): ReactNode {
  const theme = useToolbarTheme(context.channel)
  useEffect(() => setThemeOfPageAndFrames(theme), [theme])
  useEffect(setLanguageOfPage, [])
  return (
    <DocsContainer context={context} theme={themes[theme]}>
      {children}
    </DocsContainer>
  )
}

/** The Korean pages are those below 시작, by which their ids begin. */
function setLanguageOfPage(): void {
  const id = new URLSearchParams(window.location.search).get('id') ?? ''
  document.documentElement.lang = id.startsWith('시작') ? 'ko' : 'en'
}

/** Stories in frames have a toolbar state of their own, which would be that of when they were loaded. */
function setThemeOfPageAndFrames(theme: ThemeName): void {
  setPageTheme(theme)
  for (const { contentDocument } of document.querySelectorAll('iframe')) {
    if (contentDocument) setPageTheme(theme, contentDocument)
  }
}

function useToolbarTheme(channel: Channel): ThemeName {
  const [theme, setTheme] = useState(() => readTheme(channel.last(GLOBALS_UPDATED)?.[0]) ?? getPageTheme())
  useEffect(() => {
    const update = (message: unknown) => setTheme((current) => readTheme(message) ?? current)
    channel.on(GLOBALS_UPDATED, update)
    return () => channel.off(GLOBALS_UPDATED, update)
  }, [channel])
  return theme
}

function readTheme(message: unknown): ThemeName | undefined {
  const { globals } = (message ?? {}) as { globals?: { theme?: ThemeName } }
  return globals?.theme
}

/** From the address, because the channel also carries the globals of stories in frames inside this page. */
function getPageTheme(): ThemeName {
  const globals = new URLSearchParams(window.location.search).get('globals') ?? ''
  const [, theme] = /theme:(light|dark)/.exec(globals) ?? []
  return theme === 'light' || theme === 'dark' ? theme : getFirstTheme()
}
