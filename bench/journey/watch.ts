declare global {
  interface Window {
    journey?: { mounted: number; painted: number; requests: number }
  }
}

const finished = '.ieum-item, [data-account], [data-ieum-state=signUpNeeded]'

/** Notes in the page itself when accounts, or the way to sign up, are painted: a test tool looks only now and then. */
export async function watch(mount: () => void): Promise<void> {
  const mounted = performance.now()
  mount()
  while (!document.querySelector(finished)) await new Promise((resolve) => requestAnimationFrame(resolve))
  const { port1, port2 } = new MessageChannel()
  // A message arrives after the frame in which it was sent.
  const painted = new Promise((resolve) => port1.addEventListener('message', resolve, { once: true }))
  port1.start()
  requestAnimationFrame(() => port2.postMessage(null))
  await painted
  const requests = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/'))
  window.journey = { mounted, painted: performance.now(), requests: requests.length }
}

const options = new URLSearchParams(location.search)
export const version = options.get('version')
export const subject = options.get('persona') ?? ''
export const endpoint = '/api/onboarding'
export const root = document.body.appendChild(document.createElement('div'))
