import type { InAppBrowser } from '../../internals/in-app-browser.js'
import { tryFeature } from '../../internals/try-feature.js'
import { readInAppBrowser, useInAppBrowser } from '../../internals/use-in-app-browser.js'
import type { StoreSnapshot } from '../../store/store-snapshot.js'
import { useStoreValue } from '../../store/use-store-value.js'

/** The built-in browser that the user should leave before a handoff. Null once the user has decided to continue there. */
export function useBrowserToLeave(): InAppBrowser | null {
  const browser = useInAppBrowser()
  const staysInApp = useStoreValue('staysInApp')
  const handoff = useStoreValue('handoff')
  return staysHere({ staysInApp, handoff }) ? null : browser
}

/** The same for a link beside other things, which covers them with a modal dialog. Null in browsers without those. */
export function findBrowserToLeave(snapshot: StoreSnapshot): InAppBrowser | null {
  const hasModals = tryFeature(() => 'showModal' in HTMLDialogElement.prototype)
  return staysHere(snapshot) || !hasModals ? null : readInAppBrowser()
}

/** A user who has gone to the portal from here is not stopped again, not even after a reload. */
function staysHere({ staysInApp, handoff }: Pick<StoreSnapshot, 'staysInApp' | 'handoff'>): boolean {
  return staysInApp || handoff !== null
}
