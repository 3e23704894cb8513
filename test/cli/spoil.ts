import type { Handler } from '../support/test-backend.js'

/** The request with other headers. */
function withHeaders(request: Request, edit: (headers: Headers) => void): Request {
  const headers = new Headers(request.headers)
  edit(headers)
  return new Request(request, { headers })
}

/** Changes the headers of every request. */
export function changeRequest(edit: (headers: Headers) => unknown) {
  return (handler: Handler): Handler =>
    (request) =>
      handler(withHeaders(request, edit))
}

/** Changes the headers of every request to one path. */
export function changeRequestTo(path: string, edit: (headers: Headers) => void) {
  return (handler: Handler): Handler =>
    (request) =>
      handler(request.url.endsWith(path) ? withHeaders(request, edit) : request)
}

/** Changes headers or body of every response. */
export function changeResponse(
  edit: (text: string, response: Response) => { text?: string; headers?: Record<string, string> },
) {
  return (handler: Handler): Handler =>
    async (request) => {
      const response = await handler(request)
      const { text, headers = {} } = edit(await response.clone().text(), response)
      const sent = new Headers(response.headers)
      for (const [name, value] of Object.entries(headers)) sent.set(name, value)
      return new Response(text ?? (await response.text()), { status: response.status, headers: sent })
    }
}

/** Sends another response instead of every one with this status. */
export function onStatus(status: number, instead: () => Response) {
  return (handler: Handler): Handler =>
    async (request) => {
      const response = await handler(request)
      return response.status === status ? instead() : response
    }
}

/** Sends a request several times, so that it costs as many upstream calls. */
export function repeat(times: number, isRepeated: (request: Request) => boolean) {
  return (handler: Handler): Handler =>
    async (request) => {
      for (let count = 1; count < times && isRepeated(request); count++) await handler(request.clone())
      return handler(request)
    }
}

/** Replaces the body of every small request to these paths. */
export function replaceBody(body: string, ...paths: string[]) {
  return (handler: Handler): Handler =>
    (request) => {
      const isMeant = paths.some((path) => request.url.endsWith(path)) && request.method === 'POST'
      const isSmall = Number(request.headers.get('Content-Length')) < 100
      return handler(isMeant && isSmall ? new Request(request, { method: 'POST', body }) : request)
    }
}

/** Gives the last error of a path to every plain request of it. */
export function keepErrors(handler: Handler): Handler {
  const errors = new Map<string, Response>()
  return async (request) => {
    const isFresh = (await request.clone().text()).includes('fresh')
    const kept = errors.get(request.url)
    if (!isFresh && kept && request.headers.has('Cookie')) return kept.clone()
    const response = await handler(request)
    if (response.status >= 500) errors.set(request.url, response.clone())
    return response
  }
}
