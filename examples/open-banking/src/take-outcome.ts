import type { HandoffOutcome } from 'ieum'

/** How the visit to the provider ended, as the address says. It leaves the address, so that a reload does not say it again. */
export function takeOutcome(): HandoffOutcome {
  const url = new URL(window.location.href)
  const outcome = url.searchParams.get('outcome')
  url.searchParams.delete('outcome')
  window.history.replaceState(window.history.state, '', url)
  return outcome === 'cancelled' || outcome === 'failed' ? outcome : 'done'
}
