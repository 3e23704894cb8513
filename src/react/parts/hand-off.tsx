import { useState, useSyncExternalStore, type ReactNode } from 'react'
import type { PortalPurpose } from '../../flow/attempt.js'
import { detectInAppBrowser, type InAppBrowser } from '../in-app-browser.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { useWords } from '../use-words.js'
import { CopyButton } from './copy-button.js'
import { Icon } from './icon.js'
import { PortalLink } from './portal-link.js'

interface HandOffProps {
  purpose: PortalPurpose
  children: string
}

/** A screen's primary way to the portal; inside an app's built-in browser the way out of it comes first. */
export function HandOff({ purpose, children }: HandOffProps): ReactNode {
  const isInApp = useSyncExternalStore(
    neverChanges,
    () => readBrowser() !== null,
    () => false,
  )
  const browser = isInApp ? readBrowser() : null
  return (
    <>
      {browser && <WayOut browser={browser} />}
      <PortalLink purpose={purpose} className={browser ? 'ieum-button-plain' : 'ieum-button'}>
        {children}
        <Icon name="external" />
      </PortalLink>
    </>
  )
}

const neverChanges = () => () => {}

const readBrowser = () => detectInAppBrowser(navigator.userAgent)

/** Screen 8. */
function WayOut({ browser }: { browser: InAppBrowser }): ReactNode {
  const { externalBrowserUrl } = useOnboardingContext()
  const { say } = useWords()
  const [url] = useState(() => externalBrowserUrl?.() ?? window.location.href)
  const href = browser.getWayOut(url)
  return (
    <div className="ieum-way-out">
      <p className="ieum-way-out-title">{say('wayOutTitle')}</p>
      <p className="ieum-note">{say(href ? 'wayOutBody' : 'wayOutByMenu')}</p>
      {href && (
        <a className="ieum-button" href={href}>
          <span className="ieum-label">{say('wayOut')}</span>
        </a>
      )}
      <CopyButton text={url}>{say('copyLink')}</CopyButton>
    </div>
  )
}
