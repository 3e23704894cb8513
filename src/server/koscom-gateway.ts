import { isOnboardingError, OnboardingError } from '../contract/onboarding-error.js'
import { formatUpstreamRequest, type Partner, type Person } from '../contract/person.js'
import { registrationQuestion, virtualAccountsQuestion, type Question } from '../contract/question.js'
import { readQuotaLeft, readQuotaLimit, readReply, type Reply } from '../contract/reply.js'
import { checkApiKey, readBaseUrl, readPartner } from './check-gateway-options.js'
import type { Gateway, GatewayAnswer, GatewayAsk, QuotaWords } from './gateway.js'
import { readCappedText } from './read-capped-text.js'
import { tellsOfOutage, UpstreamError } from './upstream/upstream-error.js'

/** Options of {@link koscomGateway}. */
export interface KoscomGatewayOptions {
  /** The platform's key, sent as header `apikey`; a function is asked before every call, e.g. to read a secret manager. */
  apiKey: string | (() => Promise<string>)
  /** The fintech service as registered with the platform. */
  partner: Partner
  /**
   * Where the two paths live, https or loopback http: by the manual `https://apigw.koscom.co.kr/v1/common/member`, for
   * its sandbox `https://sandbox-apigw.koscom.co.kr/v1/common/member`. Hosts have moved before, so there is no default.
   */
  baseUrl: string
  /** Paths below the base URL. Default `/register/search` and `/consent/search`, by the manual. */
  paths?: { registration?: string; virtualAccounts?: string }
  /** Replaces the global `fetch`, e.g. by one with a proxy or a client certificate. */
  fetch?: typeof fetch
  /** Milliseconds since 1970, for the time until the quota resets. Default `Date.now`. */
  now?: () => number
}

/** Asks the Koscom Open Platform over HTTP. Throws where an option cannot work. */
export function koscomGateway(options: KoscomGatewayOptions): Gateway {
  const { apiKey, paths = {}, fetch: send = (input, init) => fetch(input, init), now = Date.now } = options
  const baseUrl = readBaseUrl(options.baseUrl)
  const partner = readPartner(options.partner)
  if (typeof apiKey !== 'function') checkApiKey(apiKey)

  async function ask<Answer>(
    question: Question<Answer>,
    who: Person,
    { requestId, signal, responseBytes }: GatewayAsk,
  ): Promise<GatewayAnswer<Answer>> {
    const headers = createHeaders(typeof apiKey === 'function' ? await apiKey() : apiKey)
    const body = JSON.stringify(formatUpstreamRequest(partner, who, requestId))
    const request: RequestInit = { method: 'POST', headers, body, signal, redirect: 'manual' }
    const reply = await getReply(
      () => send(`${baseUrl}${paths[question.name] ?? question.path}`, request),
      responseBytes,
    )
    const words = readQuotaWords(reply.headers)
    return { answer: readAnswer(question, reply, words), ...words }
  }

  function readAnswer<Answer>(question: Question<Answer>, reply: Reply, words: QuotaWords): Answer {
    try {
      return readReply(question, reply, now())
    } catch (error) {
      throw isOnboardingError(error) ? new UpstreamError(error, words, tellsOfOutage(reply)) : error
    }
  }

  return {
    id: JSON.stringify([baseUrl, partner.comId, partner.srvId]),
    getRegistration: (who, details) => ask(registrationQuestion, who, details),
    getVirtualAccounts: (who, details) => ask(virtualAccountsQuestion, who, details),
  }
}

function createHeaders(apiKey: string): Record<string, string> {
  checkApiKey(apiKey)
  return { apikey: apiKey, 'Content-Type': 'application/json; charset=utf-8', Accept: 'application/json' }
}

function readQuotaWords(headers: Headers): QuotaWords {
  return {
    quotaLeft: readQuotaLeft(headers),
    quotaLimit: readQuotaLimit(headers),
    date: Date.parse(headers.get('Date') ?? '') || null,
  }
}

/** The error of a failed fetch is dropped on purpose: its message may hold the URL and what was sent. */
async function getReply(send: () => Promise<Response>, responseBytes: number): Promise<Reply> {
  const response = await send().catch(() => Promise.reject(new OnboardingError('network')))
  const { status, headers } = response
  if (isRedirect(response)) {
    await discard(response)
    throw new OnboardingError('not_available', { status })
  }
  const text = await readCappedText(response, responseBytes).catch(() => Promise.reject(new OnboardingError('network')))
  if (text === null) throw new OnboardingError('invalid_response', { status })
  return { status, headers, text }
}

/** A redirect is never followed, because the key would go along. Browsers show one as `opaqueredirect` with status 0. */
function isRedirect({ status, type }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400)
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => Promise.reject(new OnboardingError('network')))
}
