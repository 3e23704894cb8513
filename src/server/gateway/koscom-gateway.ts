import { isOnboardingError, OnboardingError } from '../../contract/onboarding-error.js'
import { formatUpstreamRequest, type Partner, type Person } from '../../contract/person.js'
import { readCappedText } from '../../contract/read-capped-text.js'
import {
  registrationResource,
  resourceNames,
  virtualAccountsResource,
  type Resource,
} from '../../contract/resources.js'
import { parseResponse, readQuotaLeft, readQuotaLimit, type WireResponse } from '../../contract/response.js'
import { parseJson } from '../../contract/wire-value.js'
import { verifiedAccountsResource } from '../../contract/verified-accounts.js'
import { checkConsentEnd } from './check-consent-end.js'
import { checkNames } from '../options/check-names.js'
import { checkApiKey, checkPaths, readBaseUrl, readPartner } from './check-gateway-options.js'
import type { Gateway, GatewayRequest, GatewayResult, RateLimitInfo } from './gateway.js'
import { UpstreamError } from './upstream-error.js'

/** Options of {@link koscomGateway}. */
export interface KoscomGatewayOptions {
  /** The platform's key, sent as header `apikey`. A function is called before every call, e.g. to read a secret manager. */
  apiKey: string | (() => Promise<string>)
  /** The fintech service as registered with the platform. */
  partner: Partner
  /**
   * The URL above the two paths: https, or http on loopback. The Koscom Open Platform manual (2018-05 to 2022-10) names
   * `https://apigw.koscom.co.kr/v1/common/member`, and `https://sandbox-apigw.koscom.co.kr/v1/common/member` for its
   * sandbox. Hosts have moved before, so there is no default.
   */
  baseUrl: string
  /**
   * Paths below the base URL.
   * @default `/register/search` and `/consent/search`, as in the manual
   */
  paths?: { registration?: string; virtualAccounts?: string }
  /** Replaces the global `fetch`, e.g. with one that uses a proxy or a client certificate. */
  fetch?: typeof fetch
  /**
   * Milliseconds since 1970, for the time until the quota resets.
   * @default Date.now
   */
  now?: () => number
}

/**
 * A gateway to the Koscom Open Platform over HTTP. Throws a `TypeError` if an option cannot work.
 * @example
 * const gateway = koscomGateway({
 *   apiKey: () => secrets.read('koscom-api-key'),
 *   partner: { comId: 'F9999', srvId: '999' },
 *   baseUrl: 'https://sandbox-apigw.koscom.co.kr/v1/common/member',
 * })
 */
export function koscomGateway(options: KoscomGatewayOptions): Gateway {
  const { apiKey, paths = {}, fetch: send = (input, init) => fetch(input, init), now = Date.now } = options
  const baseUrl = readBaseUrl(options.baseUrl)
  const partner = readPartner(options.partner)
  checkNames('koscomGateway got paths.', paths, resourceNames)
  checkPaths({ ...paths })
  if (typeof apiKey !== 'function') checkApiKey(apiKey)

  async function fetchResource<Data>(
    resource: Resource<Data>,
    who: Person,
    { requestId, signal, responseBytes, isDecision, onSend }: GatewayRequest,
  ): Promise<GatewayResult<Data>> {
    const headers = createHeaders(typeof apiKey === 'function' ? await apiKey() : apiKey)
    const body = JSON.stringify(formatUpstreamRequest(partner, who, requestId))
    const init: RequestInit = { method: 'POST', headers, body, signal, redirect: 'manual' }
    const url = `${baseUrl}${paths[resource.name] ?? resource.path}`
    // The time may be over since the key was read for. Then nothing is sent.
    signal.throwIfAborted()
    onSend?.()
    const response = await readResponse(() => send(url, init), responseBytes)
    const rateLimitInfo = readRateLimitInfo(response.headers)
    const data = parseData(resource, response, rateLimitInfo)
    if (isDecision) checkConsentEnd(resource.name, response.text)
    return { data, ...rateLimitInfo }
  }

  function parseData<Data>(resource: Resource<Data>, response: WireResponse, rateLimitInfo: RateLimitInfo): Data {
    try {
      return parseResponse(resource, response, now())
    } catch (error) {
      if (!isOnboardingError(error)) throw error
      throw new UpstreamError(error, rateLimitInfo, parseJson(response.text) === undefined)
    }
  }

  return {
    id: JSON.stringify([baseUrl, partner.comId, partner.srvId]),
    callsOnSend: true,
    getRegistration: (who, request) => fetchResource(registrationResource, who, request),
    getVirtualAccounts: (who, request) =>
      fetchResource(request.isDecision ? verifiedAccountsResource : virtualAccountsResource, who, request),
  }
}

function createHeaders(apiKey: string): Record<string, string> {
  checkApiKey(apiKey)
  return { apikey: apiKey, 'Content-Type': 'application/json; charset=utf-8', Accept: 'application/json' }
}

function readRateLimitInfo(headers: Headers): RateLimitInfo {
  return {
    quotaLeft: readQuotaLeft(headers),
    quotaLimit: readQuotaLimit(headers),
    date: Date.parse(headers.get('Date') ?? '') || null,
  }
}

/** The error of a failed fetch is dropped on purpose: its message may hold the URL and the body that was sent. */
async function readResponse(send: () => Promise<Response>, responseBytes: number): Promise<WireResponse> {
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
