/** A relative address, because behind a proxy a route handler does not know the one that browsers see. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}
