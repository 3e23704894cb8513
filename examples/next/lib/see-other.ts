/** Redirects to a relative URL, because behind a proxy a route handler does not know the origin that browsers use. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}
