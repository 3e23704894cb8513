import { tryFeature } from './try-feature.js'

/** True if the user can see the page, or if the browser does not tell. */
export function isVisible(): boolean {
  return tryFeature(() => document.visibilityState) !== 'hidden'
}
