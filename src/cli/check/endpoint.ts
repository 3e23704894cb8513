import { requestHeader, subjectHeader } from '../../contract/request-headers.js'

/** A request to the endpoint, told by how it differs from the client's own. */
export interface Ask {
  /** Below the endpoint, e.g. `/register/search`. */
  path: string
  method?: string
  /** Beside or instead of the client's own; null leaves one out. */
  headers?: Record<string, string | null>
  body?: string
  /** False leaves the host's session out. */
  isSignedIn?: boolean
}

/** An answer of the endpoint; status 0 where none came. */
export interface Exchange {
  ask: Ask
  status: number
  headers: Headers
  text: string
}

/** The backend under test, and everything it has answered. */
export interface Endpoint {
  send(ask: Ask): Promise<Exchange>
  readonly exchanges: readonly Exchange[]
}

/** Where the backend is, the session to send along, and the subject to claim. */
export interface EndpointOptions {
  url: string
  session: Headers
  subject: string | undefined
}

/** More than the 15 seconds after which the kit's client gives up. */
const timeoutMs = 20_000

/** The backend under test over HTTP. */
export function createEndpoint({ url, session, subject }: EndpointOptions): Endpoint {
  const exchanges: Exchange[] = []

  function createHeaders({ headers = {}, isSignedIn = true }: Ask): Headers {
    const sent = new Headers(isSignedIn ? session : {})
    const own = { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' }
    const subjects = subject !== undefined && isSignedIn ? { [subjectHeader]: subject } : {}
    for (const [name, value] of Object.entries({ ...own, [requestHeader]: '1', ...subjects, ...headers })) {
      if (value === null) sent.delete(name)
      else sent.set(name, value)
    }
    return sent
  }

  async function getAnswer(ask: Ask): Promise<Omit<Exchange, 'ask'>> {
    const { path, method = 'POST', body = '{}' } = ask
    const init: RequestInit = { method, headers: createHeaders(ask), redirect: 'manual' }
    if (method === 'POST') init.body = body
    const response = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(timeoutMs) })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }

  return {
    exchanges,
    async send(ask) {
      // Why no answer came is not told: the error may quote what was sent.
      const answer = await getAnswer(ask).catch(() => ({ status: 0, headers: new Headers(), text: '' }))
      const exchange = { ask, ...answer }
      exchanges.push(exchange)
      return exchange
    },
  }
}
