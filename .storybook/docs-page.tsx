import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { useEffect, useState, type PropsWithChildren, type ReactNode } from 'react'
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { setPageTheme } from '../stories/kit/page-theme.ts'
import { themes, type ThemeName } from './themes.ts'

type Channel = DocsContainerProps['context']['channel']

/** A docs page in the theme of the toolbar, as stories are. */
export function DocsPage({ context, children }: PropsWithChildren<DocsContainerProps>): ReactNode {
  const theme = useToolbarTheme(context.channel)
  useEffect(() => setPageTheme(theme), [theme])
  return (
    <DocsContainer context={context} theme={themes[theme]}>
      {children}
    </DocsContainer>
  )
}

function useToolbarTheme(channel: Channel): ThemeName {
  const [theme, setTheme] = useState(() => readTheme(channel.last(GLOBALS_UPDATED)?.[0] ?? channel.last(SET_GLOBALS)?.[0]))
  useEffect(() => {
    const update = (message: unknown) => setTheme(readTheme(message))
    channel.on(GLOBALS_UPDATED, update)
    return () => channel.off(GLOBALS_UPDATED, update)
  }, [channel])
  return theme
}

function readTheme(message: unknown): ThemeName {
  const { globals } = (message ?? {}) as { globals?: { theme?: ThemeName } }
  return globals?.theme ?? 'light'
}
