const encoder = new TextEncoder()

/** JSON with its length, so that a server need not send it in chunks. */
export function createJsonResponse(value: unknown, status: number, headers: Record<string, string>): Response {
  const body = encoder.encode(JSON.stringify(value))
  return new Response(body, { status, headers: { 'Content-Length': String(body.byteLength), ...headers } })
}
