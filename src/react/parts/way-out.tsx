import { forwardRef, useState, useSyncExternalStore } from 'react'
import { detectInAppBrowser, type InAppBrowser } from '../in-app-browser.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { useWords } from '../use-words.js'
import { CopyButton } from './copy-button.js'
import { mergeProps } from './merge-props.js'
import { Note } from './note.js'
import { usePart, type NativeProps, type PartProps } from './part.js'

/** The app whose built-in browser this is, or null; null on the server and at first in the browser. */
export function useInAppBrowser(): InAppBrowser | null {
  const isInApp = useSyncExternalStore(
    neverChanges,
    () => readBrowser() !== null,
    () => false,
  )
  return isInApp ? readBrowser() : null
}

const neverChanges = () => () => {}

const readBrowser = () => detectInAppBrowser(navigator.userAgent)

/** Props of {@link WayOut}. */
export interface WayOutProps extends PartProps, Omit<NativeProps<'div'>, 'children'> {}

/** The way out of an app's built-in browser, where portals tend to fail; nothing in other browsers. Screen 8 of the journey. */
export const WayOut = forwardRef<HTMLDivElement, WayOutProps>(function WayOut(props, ref) {
  const browser = useInAppBrowser()
  return browser && <WayOutOf browser={browser} {...props} ref={ref} />
})

const WayOutOf = forwardRef<HTMLDivElement, WayOutProps & { browser: InAppBrowser }>(function WayOutOf(
  { browser, ...props },
  ref,
) {
  const { externalBrowserUrl } = useOnboardingContext()
  const { say } = useWords()
  const [url] = useState(() => externalBrowserUrl?.() ?? window.location.href)
  const href = browser.getWayOut(url)
  const children = (
    <>
      <p className="ieum-way-out-title">{say('wayOutTitle')}</p>
      <Note>{say(href ? 'wayOutBody' : 'wayOutByMenu')}</Note>
      {href && (
        <a className="ieum-button" href={href}>
          <span className="ieum-label">{say('wayOut')}</span>
        </a>
      )}
      <CopyButton text={url}>{say('copyLink')}</CopyButton>
    </>
  )
  return usePart('div', 'ieum-way-out', mergeProps({ children }, props), ref)
})
