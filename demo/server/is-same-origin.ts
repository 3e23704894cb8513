/** True for requests of the demo's own pages, and of programs that are no browser. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site')
  const origin = request.headers.get('Origin')
  if (site !== null) return site === 'same-origin'
  return origin === null || origin === new URL(request.url).origin
}
