import { renderToReadableStream } from 'react-dom/server'
import { ServerRouter, type EntryContext } from 'react-router'

/** Renders every page, with a strict policy. The kit needs no exception; the nonce is for the scripts of React Router. */
export default async function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const nonce = crypto.randomUUID()
  const router = <ServerRouter context={context} url={request.url} nonce={nonce} />
  const page = await renderToReadableStream(router, { nonce, signal: request.signal })
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', createPolicy(nonce))
  return new Response(page, { status, headers: forbidCaching(headers) })
}

/** The data of a page that the user goes to inside the app. */
export function handleDataRequest({ body, status, headers }: Response) {
  return new Response(body, { status, headers: forbidCaching(headers) })
}

/** Pages and data belong to one user. */
function forbidCaching(headers: Headers): Headers {
  headers.set('Cache-Control', 'no-store')
  return headers
}

function createPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
