export interface SentRequest {
  path: string
  method: string
  headers: Record<string, string>
  body: string
}

export interface Refusal {
  status: number
  code: string
  action: string
  /** What brings it about. */
  spoil: (request: SentRequest) => Partial<SentRequest>
}

/** Every refusal of the backend contract in its order of precedence. */
export const refusals: Refusal[] = [
  { status: 404, code: 'not_found', action: 'none', spoil: () => ({ path: '/register' }) },
  { status: 405, code: 'method_not_allowed', action: 'none', spoil: () => ({ method: 'PUT' }) },
  {
    status: 403,
    code: 'forbidden',
    action: 'none',
    spoil: ({ headers }) => ({ headers: omit(headers, 'X-Ieum-Request') }),
  },
  {
    status: 415,
    code: 'unsupported_media_type',
    action: 'none',
    spoil: ({ headers }) => ({ headers: { ...headers, 'Content-Type': 'text/plain' } }),
  },
  {
    status: 401,
    code: 'unauthenticated',
    action: 'signIn',
    spoil: ({ headers }) => ({ headers: omit(headers, 'X-Session') }),
  },
  {
    status: 409,
    code: 'subject_changed',
    action: 'signIn',
    spoil: ({ headers }) => ({ headers: { ...headers, 'X-Ieum-Subject': 'user-other' } }),
  },
  { status: 413, code: 'payload_too_large', action: 'none', spoil: () => ({ body: `[${' '.repeat(4096)}]` }) },
  { status: 400, code: 'bad_request', action: 'none', spoil: () => ({ body: '[]' }) },
]

/** Every two refusals, the one that goes before the other first. */
export const refusalPairs = refusals.flatMap((first, index) =>
  refusals.slice(index + 1).map((second) => ({ first, second })),
)

/** A request without fault, but for these. */
export function createSentRequest(spoilers: readonly Refusal[]): SentRequest {
  const fine: SentRequest = {
    path: '/register/search',
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-Session': 'yes' },
    body: '{}',
  }
  // The later refusal first, so that the body of 413 replaces the one of 400.
  return spoilers.reduceRight((request, { spoil }) => ({ ...request, ...spoil(request) }), fine)
}

function omit(headers: Record<string, string>, name: string) {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name))
}
