'use client'

import { forwardRef } from 'react'
import type { InAppBrowser } from '../internals/in-app-browser.js'
import { useInAppBrowser } from '../internals/use-in-app-browser.js'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'
import { ExternalLink, useExternalUrl } from './external-link.js'
import { Note } from './note.js'
import { PageLink } from './page-link.js'

/** Props of {@link OpenInBrowser}. */
export interface OpenInBrowserProps extends PartProps, Omit<NativeProps<'div'>, 'children'> {}

/**
 * Leads from the built-in browser of an app, in which portals often fail, to a real one. Draws nothing in other browsers. For screens of
 * the host: those of the kit show the same before every handoff.
 */
export const OpenInBrowser = forwardRef<HTMLDivElement, OpenInBrowserProps>(function OpenInBrowser(props, ref) {
  const browser = useInAppBrowser()
  return browser && <OpenInBrowserOf browser={browser} {...props} ref={ref} />
})

const OpenInBrowserOf = forwardRef<HTMLDivElement, OpenInBrowserProps & { browser: InAppBrowser }>(
  function OpenInBrowserOf({ browser, ...props }, ref) {
    const { t } = useMessages(lateMessages)
    const href = useExternalUrl(browser)
    const children = (
      <>
        <p className="ieum-open-in-browser-title">{t('openInBrowserTitle')}</p>
        <Note>{t('openInBrowserBody', { app: t(browser.app) })}</Note>
        {href && <ExternalLink browser={browser} href={href} />}
        <PageLink browser={browser} canOpen={href !== null} />
      </>
    )
    return useRenderElement('div', 'ieum-open-in-browser', mergeProps({ children }, props), ref)
  },
)
