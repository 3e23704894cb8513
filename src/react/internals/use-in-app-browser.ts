import { useSyncExternalStore } from 'react'
import { tryFeature } from './try-feature.js'
import { detectInAppBrowser, type InAppBrowser } from './in-app-browser.js'

/** The app whose built-in browser this is, or null. Always null on a server and on the first render of a browser. */
export function useInAppBrowser(): InAppBrowser | null {
  const isInApp = useSyncExternalStore(
    subscribe,
    () => readInAppBrowser() !== null,
    () => false,
  )
  return isInApp ? readInAppBrowser() : null
}

/** The browser never changes. */
const subscribe = () => () => {}

/** The same, outside of a render. */
export function readInAppBrowser(): InAppBrowser | null {
  return detectInAppBrowser(tryFeature(() => navigator.userAgent) ?? '')
}
