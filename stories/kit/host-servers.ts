import type { HostServer } from './create-stage-backend.js'

/** Hosts that make a mistake between the browser and the kit's handler. */

export const servesSomeoneElse: HostServer = (next) => (request) => {
  request.headers.set('X-Ieum-Subject', 'someone-else')
  return next(request)
}

export const losesHeaders: HostServer = (next) => (request) => {
  request.headers.delete('X-Ieum-Request')
  return next(request)
}

export const isMountedElsewhere: HostServer = (next) => (request) =>
  next(new Request(`${request.url}/elsewhere`, request))

export const turnsPostIntoGet: HostServer =
  (next) =>
  ({ url, headers }) =>
    next(new Request(url, { headers }))

export const losesContentType: HostServer = (next) => (request) => {
  request.headers.set('Content-Type', 'text/plain')
  return next(request)
}

export const inflatesBody: HostServer = (next) => (request) =>
  next(new Request(request, { method: 'POST', body: JSON.stringify({ padding: 'x'.repeat(1_000_000) }) }))

export const breaksBody: HostServer = (next) => (request) => next(new Request(request, { method: 'POST', body: '{' }))

export const limitsChecks: HostServer = () => async () =>
  Response.json(
    { code: 'too_many_checks', action: 'wait', status: 429 },
    { status: 429, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '20' } },
  )
