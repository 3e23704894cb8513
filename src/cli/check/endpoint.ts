import { requestHeader, subjectHeader } from '../../contract/request-headers.js'
import type { Exchange, RequestSpec } from './exchange.js'
import { createTrailingSlashFallback } from '../../contract/trailing-slash.js'
import { fetchPeer, type PeerResponse } from './fetch-peer.js'
import { readFailure } from './read-failure.js'

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
  const sendWithFallback = createTrailingSlashFallback()

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
    const { method = 'POST', body = '{}' } = request
    const init: RequestInit = { method, headers: createHeaders(request) }
    if (method === 'POST') init.body = body
    return sendWithFallback(request.path, (path) => fetchPeer(`${url}${path}`, init, deadline))
  }

  return {
    exchanges,
    async send(request) {
      const response = await fetchResponse(request).catch(describeFailure)
      const exchange: Exchange = { request, ...response }
      exchanges.push(exchange)
      return exchange
    },
  }
}

/** Only a code is kept of a failure: its text can quote what was sent. */
function describeFailure(error: unknown) {
  const failure = readFailure(error)
  return { status: 0, headers: new Headers(), text: '', ...(failure !== null && { failure }) }
}
