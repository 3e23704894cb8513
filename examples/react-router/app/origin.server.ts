/** Where browsers see this app. Behind a proxy only the configuration knows. */
export const publicOrigin = process.env.PUBLIC_ORIGIN ?? `http://localhost:${process.env.PORT ?? 3000}`

/** True for forms of our own pages: browsers name the origin of every form. A cookie's `SameSite` alone lets other ports and subdomains pass. */
export function isSameOrigin({ headers }: Request): boolean {
  const origin = headers.get('Origin') ?? publicOrigin
  return origin === publicOrigin && (headers.get('Sec-Fetch-Site') ?? 'same-origin') === 'same-origin'
}
