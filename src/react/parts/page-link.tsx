import type { ReactNode } from 'react'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import type { InAppBrowser, InAppName } from '../internals/in-app-browser.js'
import { CopyButton } from './copy-button.js'

/** What the apps call the entry of their menu that opens the real browser. Only these have no link for it. */
const menuEntries: Partial<Record<InAppName, 'menuOfNaver' | 'menuOfInstagram' | 'menuOfFacebook'>> = {
  naver: 'menuOfNaver',
  instagram: 'menuOfInstagram',
  facebook: 'menuOfFacebook',
}

/** The other ways into the real browser: the menu of the app, and the address of the page. Never a login link, because it stands in plain text. */
export function PageLink({ browser, canOpen }: { browser: InAppBrowser; canOpen: boolean }): ReactNode {
  const { t } = useMessages(lateMessages)
  const { href } = window.location
  const menuEntry = menuEntries[browser.app]
  return (
    <div className="ieum-page-link">
      <p className="ieum-page-link-title">
        {canOpen || !menuEntry ? t('openInBrowserTrouble') : t('openInBrowserByMenu', { entry: t(menuEntry) })}
      </p>
      <p>{t('openInBrowserByCopy')}</p>
      <div className="ieum-page-link-row">
        <span className="ieum-copy-text" translate="no">
          {href}
        </span>
        <CopyButton text={href}>{t('copyLink')}</CopyButton>
      </div>
    </div>
  )
}
