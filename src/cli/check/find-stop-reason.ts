import { resources } from '../../contract/resources.js'
import { limitAdvice } from './call-advice.js'
import type { Exchange } from './exchange.js'

const paths = Object.values(resources)
  .map(({ path }) => path)
  .join(' and ')

const isWebPage = ({ headers }: Exchange) => /^text\/html\b/i.test(headers.get('Content-Type') ?? '')

/** Why plain loads of both resources failed alike, so that every rule would fail for the same reason. */
const reasons: [applies: (exchange: Exchange) => boolean, reason: string][] = [
  [
    ({ status }) => status === 0,
    'The endpoint does not respond. Is your backend running, and is this the URL of the contract?',
  ],
  [({ status }) => status === 429, limitAdvice],
  [
    ({ status }) => status >= 300 && status < 400,
    "The endpoint redirects, to a login page as a rule: give your session (--header 'Cookie: ...'), and let the endpoint return 401 instead of a redirect.",
  ],
  [
    ({ status }) => status === 401,
    "The endpoint takes nobody for signed in (401): give the session of a user, e.g. --header 'Cookie: session=...'.",
  ],
  [
    (exchange) => exchange.status === 404 || (exchange.status < 500 && isWebPage(exchange)),
    `There is no contract at this URL: give the one above ${paths}, e.g. http://localhost:3000/api/onboarding.`,
  ],
]

/** The reason that all of these have in common; null if there is none. */
export function findStopReason(loads: readonly Exchange[]): string | null {
  const reason = reasons.find(([applies]) => loads.every(applies))?.[1] ?? null
  const failure = loads.at(-1)?.failure
  return reason !== null && failure !== undefined ? reason.replace('respond.', `respond (${failure}).`) : reason
}
