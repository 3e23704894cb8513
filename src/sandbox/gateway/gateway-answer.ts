/** An answer of the gateway before it becomes a `Response`. */
export interface GatewayAnswer {
  status: number
  body: unknown
  headers?: Record<string, string>
}

/** The `Response` of an answer; `now` (epoch milliseconds) dates it. */
export function formatGatewayAnswer({ status, body, headers }: GatewayAnswer, now: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      date: new Date(now).toUTCString(),
      ...headers,
    },
  })
}
