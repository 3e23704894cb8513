/** A response of the gateway before it becomes a `Response`. */
export interface GatewayResponse {
  status: number
  body: unknown
  headers?: Record<string, string>
}

/** Formats it as a `Response`; `now` (epoch milliseconds) sets its `Date` header. */
export function formatGatewayResponse({ status, body, headers }: GatewayResponse, now: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      date: new Date(now).toUTCString(),
      ...headers,
    },
  })
}
