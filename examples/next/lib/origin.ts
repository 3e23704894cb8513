/** Where browsers see this app. Behind a proxy only the configuration knows. */
export function getPublicOrigin(): string {
  return process.env.PUBLIC_ORIGIN ?? `http://localhost:${process.env.PORT ?? 3000}`
}

/** True for forms of our own pages: browsers name the origin of every form. A cookie's `SameSite` alone lets other ports and subdomains pass. */
export function isSameOrigin({ headers }: Request): boolean {
  const own = getPublicOrigin()
  return (headers.get('Origin') ?? own) === own && (headers.get('Sec-Fetch-Site') ?? 'same-origin') === 'same-origin'
}
