import type { FaultRule } from 'ieum/testing'

/** The networks of the toolbar, with what they or upstream do to every request. */
export const networks = {
  normal: { title: 'Normal', faults: [] },
  offline: { title: 'Offline', faults: [] },
  delay: { title: 'Slow: each response takes 3 s', faults: [{ path: '*', kind: 'delay', ms: 3000 }] },
  stall: { title: 'Stall: no response at all', faults: [{ path: '*', kind: 'stall' }] },
  stallBody: { title: 'Stall in the middle of the response', faults: [{ path: '*', kind: 'stallBody' }] },
  reset: { title: 'Reset: the connection breaks', faults: [{ path: '*', kind: 'reset' }] },
  truncate: { title: 'Truncated response', faults: [{ path: '*', kind: 'truncate' }] },
  html: { title: 'HTML instead of JSON', faults: [{ path: '*', kind: 'html' }] },
  oversize: { title: 'Oversized response (2 MB)', faults: [{ path: '*', kind: 'oversize' }] },
  redirect: { title: 'Redirect', faults: [{ path: '*', kind: 'redirect' }] },
  unavailable: { title: '503: maintenance', faults: [{ path: '*', kind: 'reply', status: 503 }] },
  quota: {
    title: '429: the day’s quota is used up',
    faults: [{ path: '*', kind: 'reply', status: 429, headers: { 'X-RateLimit-Remaining-Day': '0' } }],
  },
  busy: {
    title: '429: too many requests at once',
    faults: [{ path: '*', kind: 'reply', status: 429, headers: { 'X-RateLimit-Remaining-Day': '40000' } }],
  },
  wrongKey: {
    title: '401: wrong API key',
    faults: [{ path: '*', kind: 'reply', status: 401, body: '{"message":"Invalid authentication credentials"}' }],
  },
} as const satisfies Record<string, { title: string; faults: readonly FaultRule[] }>

export type NetworkName = keyof typeof networks

let online = true

/** Makes the page believe that it is offline, or online again. */
export function setOnline(value: boolean): void {
  if (value === online) return
  online = value
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online })
  window.dispatchEvent(new Event(value ? 'online' : 'offline'))
}
