/** True for a form of the portal's own pages, or of a program that is no browser. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site') ?? 'none'
  const ownOrigin = new URL(request.url).origin
  const origin = request.headers.get('origin') ?? ownOrigin
  return ['same-origin', 'none'].includes(site) && origin === ownOrigin
}
