/** True for forms of the demo's own pages, and for programs that are no browser: browsers name the origin of every form. */
export function isSameOrigin({ headers, url }: Request): boolean {
  const own = new URL(url).origin
  return (headers.get('Origin') ?? own) === own && (headers.get('Sec-Fetch-Site') ?? 'same-origin') === 'same-origin'
}
