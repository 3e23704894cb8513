import { requestHeader, subjectHeader } from '../../contract/request-headers.js'
import type { Exchange, RequestSpec } from './exchange.js'
import { fetchPeer, type PeerResponse } from './fetch-peer.js'

/** The backend under test, and all its responses so far. */
export interface Endpoint {
  send(request: RequestSpec): Promise<Exchange>
  readonly exchanges: readonly Exchange[]
}

/** Where the backend is, and what to send along. */
export interface EndpointOptions {
  url: string
  /** The headers of the host's session. */
  session: Headers
  subject: string | undefined
  /**
   * Ends all requests.
   * @default none
   */
  deadline?: AbortSignal
}

/** The backend under test over HTTP. */
export function createEndpoint({ url, session, subject, deadline }: EndpointOptions): Endpoint {
  const exchanges: Exchange[] = []

  function createHeaders({ headers = {}, isSignedIn = true }: RequestSpec): Headers {
    const sent = new Headers(isSignedIn ? session : {})
    const own = { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' }
    const subjects = subject !== undefined && isSignedIn ? { [subjectHeader]: subject } : {}
    for (const [name, value] of Object.entries({ ...own, [requestHeader]: '1', ...subjects, ...headers })) {
      if (value === null) sent.delete(name)
      else sent.set(name, value)
    }
    return sent
  }

  function fetchResponse(request: RequestSpec): Promise<PeerResponse> {
    const { path, method = 'POST', body = '{}' } = request
    const init: RequestInit = { method, headers: createHeaders(request) }
    if (method === 'POST') init.body = body
    return fetchPeer(`${url}${path}`, init, deadline)
  }

  return {
    exchanges,
    async send(request) {
      // The reason of a failure is dropped: the error can quote what was sent.
      const response = await fetchResponse(request).catch(() => ({ status: 0, headers: new Headers(), text: '' }))
      const exchange = { request, ...response }
      exchanges.push(exchange)
      return exchange
    },
  }
}
