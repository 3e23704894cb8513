import type { FaultRule } from '../../../src/sandbox/index.js'
import type { ResourceName } from '../backend.js'

/** What the browser is told, and how many calls that cost. */
export interface Outcome {
  status: number
  title: string
  code: string
  action: string
  retryAfter?: number
  calls: number
}

/** A fault of the sandbox, on either resource. */
export type Fault = Omit<FaultRule, 'path'>

/** What upstream does and what comes of it. */
export interface Row {
  fault: Fault
  outcome: Outcome
  /** If it holds for one of the two resources only. */
  only?: ResourceName
}

const [badGateway, unavailable, conflict] = [
  { status: 502, title: 'Bad Gateway' },
  { status: 503, title: 'Service Unavailable' },
  { status: 409, title: 'Conflict' },
]

/** Every way in which a load can fail upstream. */
export const outcomes = {
  network: { ...badGateway, code: 'network', action: 'retry', calls: 2 },
  timeout: { status: 504, title: 'Gateway Timeout', code: 'timeout', action: 'retry', calls: 2 },
  unavailable: { ...unavailable, code: 'upstream_unavailable', action: 'retry', calls: 2 },
  firm: { ...unavailable, code: 'firm_unavailable', action: 'retry', calls: 1 },
  invalid: { ...badGateway, code: 'invalid_response', action: 'retry', calls: 1 },
  exhausted: { ...unavailable, code: 'quota_exhausted', action: 'wait', retryAfter: 75_600, calls: 1 },
  limited: { ...unavailable, code: 'rate_limited', action: 'wait', retryAfter: 10, calls: 1 },
  certificate: { ...conflict, code: 'certificate_required', action: 'registerCertificate', calls: 1 },
  unlinked: { ...conflict, code: 'account_unlinked', action: 'link', calls: 1 },
  consent: { ...conflict, code: 'consent_required', action: 'consent', calls: 1 },
  logIn: { ...conflict, code: 'portal_login_required', action: 'portalLogIn', calls: 1 },
  locked: { ...conflict, code: 'portal_locked', action: 'portalLogIn', calls: 1 },
  mismatch: { ...conflict, code: 'identity_mismatch', action: 'contactSupport', calls: 1 },
  notAvailable: { ...badGateway, code: 'not_available', action: 'contactSupport', calls: 1 },
} satisfies Record<string, Outcome>

function bare(outcome: Outcome, ...statuses: number[]): Row[] {
  const body = '{"message":"canary"}'
  return statuses.map((status) => ({ fault: { kind: 'reply', status, body }, outcome }))
}

function business(outcome: Outcome, ...codes: number[]): Row[] {
  return codes.map((code) => error(outcome, code))
}

/** An error of upstream with a number of its own. */
export function error(outcome: Outcome, code: number | string, more: Partial<Fault> & { category?: string } = {}): Row {
  const { category = 'op-exco', ...rest } = more
  const body = JSON.stringify({ category, code, message: 'canary', description: 'canary' })
  return { fault: { kind: 'reply', status: 500, body, ...rest }, outcome }
}

function createRows(outcome: Outcome, ...bodies: string[]): Row[] {
  return bodies.map((body) => ({ fault: { kind: 'reply', body }, outcome }))
}

const used = { 'X-RateLimit-Remaining-Day': '0' }
const left = { 'X-RateLimit-Remaining-Day': '7' }

/** The error table of docs/domain.md, every status and number in it, and the sandbox's faults that are responses. */
export const rows: Row[] = [
  ...bare(outcomes.unavailable, 407, 408, 425, 500, 502, 503, 504, 511, 520, 530),
  ...[403, 408, 500, 502, 503, 505].map((status): Row => ({
    fault: { kind: 'reply', status },
    outcome: outcomes.unavailable,
  })),
  error(outcomes.unavailable, '3004'),
  ...business(outcomes.unavailable, 3004, 3005, 3999, 408, 500, 503),
  {
    fault: { kind: 'reply', status: 503, headers: { 'Retry-After': '7' } },
    outcome: { ...outcomes.unavailable, retryAfter: 7 },
  },
  ...business(outcomes.firm, 3600),
  error(outcomes.firm, 3600, { category: '키움증권' }),
  ...createRows(
    outcomes.invalid,
    '',
    '<html>',
    '{"result":',
    'null',
    '[]',
    '"member"',
    '{"result":"perhaps","vtAccList":1}',
  ),
  ...createRows(outcomes.invalid, '{"error":"canary"}', '{"code":"canary","result":"member","vtAccList":[]}'),
  { fault: { kind: 'html' }, outcome: outcomes.invalid },
  { fault: { kind: 'oversize' }, outcome: outcomes.invalid },
  { fault: { kind: 'redirect' }, outcome: outcomes.notAvailable },
  { fault: { kind: 'reply', status: 429, headers: used }, outcome: outcomes.exhausted },
  error(outcomes.exhausted, 429, { headers: used }),
  { fault: { kind: 'reply', status: 429, headers: left }, outcome: outcomes.limited },
  { fault: { kind: 'reply', status: 429, body: '{"message":"API rate limit exceeded"}' }, outcome: outcomes.limited },
  {
    fault: { kind: 'reply', status: 429, headers: { 'Retry-After': '30' } },
    outcome: { ...outcomes.limited, retryAfter: 30 },
  },
  error(outcomes.limited, 429),
  { ...error(outcomes.notAvailable, 3009), only: 'registration' },
  ...business(outcomes.certificate, 3006),
  error(outcomes.certificate, '3006'),
  error(outcomes.certificate, 3006, { status: 400 }),
  error(outcomes.certificate, 3006, { status: 200 }),
  ...business(outcomes.unlinked, 3010, 3012, 3013, 4001, 5004, 5005, 5006, 5007),
  ...business(outcomes.consent, 4006),
  ...business(outcomes.logIn, 2001, 2002, 2100),
  ...business(outcomes.locked, 2003),
  error(outcomes.locked, 2003, { status: 401, category: 'op-auth' }),
  ...business(outcomes.mismatch, 4000, 4002, 4003, 4004, 4005),
  ...[4000, 4001, 4006, 4400].map((code) => error(outcomes.notAvailable, code, { category: 'OAuth' })),
  ...bare(outcomes.notAvailable, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 406, 415, 418, 505),
  error(outcomes.notAvailable, 3007, { status: 302 }),
  ...business(outcomes.notAvailable, 3001, 3002, 3003, 3008, 3011),
  ...business(outcomes.notAvailable, 6001, 6002, 6003, 6004, 6005, 6006, 6007, 6008, 7000, 9999),
]
