import type { BridgeFault } from '../../contract/devtools-bridge.js'

/** A fault to rehearse, without the resource it applies to. */
export type Rehearsal = Omit<BridgeFault, 'path'>

const reply = (status: number, body: object, headers = {}): Rehearsal => ({
  kind: 'reply',
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** An error of the platform by its number. */
const numbered = (code: number) => reply(500, { category: 'op-exco', code: String(code), message: 'error' })

/** What can go wrong upstream, by the name under which the panel offers it. Error codes lead to that error. */
export const rehearsals: Record<string, Rehearsal> = {
  'delay of 1 s': { kind: 'delay', ms: 1000 },
  'delay of 3 s': { kind: 'delay', ms: 3000 },
  'no response': { kind: 'stall' },
  'connection reset': { kind: 'reset' },
  'page of a proxy': { kind: 'html' },
  upstream_unavailable: reply(503, {}),
  firm_unavailable: numbered(3600),
  quota_exhausted: reply(429, {}, { 'x-ratelimit-remaining-day': '0' }),
  rate_limited: reply(429, {}, { 'x-ratelimit-remaining-day': '40000' }),
  certificate_required: numbered(3006),
  account_unlinked: numbered(3010),
  consent_required: numbered(4006),
  portal_login_required: numbered(2001),
  portal_locked: numbered(2003),
  identity_mismatch: numbered(4000),
  not_available: reply(401, { message: 'Invalid authentication credentials' }),
}
