import type { Sent } from '../http/socket.js'

export const path = '/api/onboarding/consent/search'
export const headers = { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', Cookie: 'a=b; session=user-many' }

/** Every fact by what is sent beside a request without fault. */
export const facts: { title: string; sent: Partial<Sent>; status: number; code?: string }[] = [
  { title: 'serves data', sent: {}, status: 200 },
  {
    title: 'serves a request with 12 KB of headers',
    sent: { headers: { ...headers, 'X-Big': 'x'.repeat(12_000) } },
    status: 200,
  },
  {
    title: 'knows nobody without a session',
    sent: { headers: { ...headers, Cookie: '' } },
    status: 401,
    code: 'unauthenticated',
  },
  {
    title: 'tells that the user changed',
    sent: { headers: { ...headers, 'X-Ieum-Subject': 'user-hong' } },
    status: 409,
    code: 'subject_changed',
  },
  {
    title: 'refuses a foreign page',
    sent: { headers: { ...headers, Origin: 'https://evil.test' } },
    status: 403,
    code: 'forbidden',
  },
  {
    title: 'refuses another type',
    sent: { headers: { ...headers, 'Content-Type': 'text/plain' } },
    status: 415,
    code: 'unsupported_media_type',
  },
  {
    title: 'refuses a long body',
    sent: { body: `{"a":"${'x'.repeat(5000)}"}` },
    status: 413,
    code: 'payload_too_large',
  },
  { title: 'refuses another body', sent: { body: '[]' }, status: 400, code: 'bad_request' },
  { title: 'serves a path with a slash at its end', sent: { path: `${path}/` }, status: 200 },
  { title: 'knows no other path', sent: { path: '/api/onboarding/elsewhere' }, status: 404, code: 'not_found' },
  { title: 'refuses PUT', sent: { method: 'PUT' }, status: 405, code: 'method_not_allowed' },
  { title: 'refuses GET', sent: { method: 'GET', body: '' }, status: 405, code: 'method_not_allowed' },
  { title: 'refuses HEAD', sent: { method: 'HEAD', body: '' }, status: 405 },
  { title: 'refuses OPTIONS', sent: { method: 'OPTIONS', body: '' }, status: 405, code: 'method_not_allowed' },
]
