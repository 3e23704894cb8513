import { getDocumentAddress } from '../../contract/document-address.js'
import { isErrorCode, type OnboardingErrorCode } from '../../contract/error-table.js'
import type { LogMethod, Logger } from './logger.js'

/** The likely cause, if the developer can do something about it. */
const causes: Partial<Record<OnboardingErrorCode, string>> = {
  not_found:
    'the path ends in neither /register/search nor /consent/search. Mount the handler on everything below the endpoint.',
  method_not_allowed: 'the request is no POST. Mount the handler for every method, and follow no redirect to it.',
  forbidden:
    'the Origin is neither the host of the request nor one of allowedOrigins, or the kit’s header is missing. Behind a proxy, set publicOrigin.',
  unauthenticated: 'identify gave null: nobody is signed in, or the cookie did not come along.',
  subject_changed: 'the page was made for another user than identify names. Give the provider the same subject.',
  identity_mismatch: 'upstream does not know this CI with this name, or identify gave none that can exist.',
  not_available: 'upstream refused the request. Check apiKey, partner, baseUrl and paths.',
  too_many_checks: 'this person has made too many requests. See limits.callBurst, callEveryMs and callsPerDay.',
  quota_exhausted: 'the quota of the day is used up.',
}

/** What an upstream that refuses everything probably means by its HTTP status. */
const causesOfStatus: Record<number, string> = {
  401: 'upstream does not know this API key. Check apiKey, and whether it is the key of this baseUrl.',
  403: 'upstream refuses this partner, or this server. Check partner (comId, srvId).',
  404: 'upstream has nothing at this path. Check baseUrl and paths.',
}

/** The default in development: writes each likely cause to the console once. */
export function createDevelopmentLogger(write: (line: string) => void = console.warn): Logger {
  const warned = new Set<string>()

  const warnOnce: LogMethod = (fields) => {
    const cause = findCause(fields)
    if (cause === undefined || warned.has(cause)) return
    warned.add(cause)
    const { code, status, requestId } = fields
    const page = getDocumentAddress(`errors/${[code].join('')}`)
    write(`[ieum] ${[code, status].join(' ')}: ${cause} See ${page} (${[requestId].join('')})`)
  }

  return { info: warnOnce, warn: warnOnce, error: warnOnce }
}

function findCause({
  code,
  status,
  error,
  hint,
  upstreamStatus = status,
}: Record<string, unknown>): string | undefined {
  if (typeof hint === 'string') return hint.replace(/^ieum: /, '')
  if (typeof error === 'string') return `your own code threw a ${error}.`
  const ofStatus = code === 'not_available' ? causesOfStatus[Number(upstreamStatus)] : undefined
  return ofStatus ?? (isErrorCode(code) ? causes[code] : undefined)
}

/** True in a process of a developer. Other runtimes say nothing about that. */
export function isDevelopment(): boolean {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } }
  const mode = process?.env?.NODE_ENV
  return process !== undefined && mode !== 'production' && mode !== 'test'
}
