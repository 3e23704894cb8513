import { useState, type ReactNode } from 'react'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import type { InAppBrowser } from '../internals/in-app-browser.js'
import { checkUrl } from '../provider/check-url.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { Icon } from './icon.js'

/** The URL that opens the real browser, by the login link of the host or else this page. Null if the app has none. */
export function useExternalUrl(browser: InAppBrowser): string | null {
  const { externalBrowserUrl } = useOnboardingContext()
  // A login link works once, so it is fetched once.
  const [url] = useState(() => readUrl(externalBrowserUrl))
  return browser.getExternalUrl(url)
}

/** Opens the real browser. */
export function ExternalLink({ browser, href }: { browser: InAppBrowser; href: string }): ReactNode {
  const { store } = useOnboardingContext()
  const { t } = useMessages(lateMessages)
  return (
    <a
      className="ieum-button"
      href={href}
      onClick={() => store.reportStep({ type: 'openedInBrowser', app: browser.app })}
    >
      <span className="ieum-label">
        {t('openInBrowser')}
        <Icon name="external" />
      </span>
    </a>
  )
}

function readUrl(externalBrowserUrl?: () => string): string {
  const own = externalBrowserUrl?.()
  if (own === undefined) return window.location.href
  checkUrl('externalBrowserUrl()', own)
  return own
}
