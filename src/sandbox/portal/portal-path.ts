/** True for a path of the portal. The root belongs to it, so that the sandbox opened in a browser shows its pages. */
export function isPortalPath(pathname: string): boolean {
  return pathname === '/' || pathname === '/portal' || pathname.startsWith('/portal/')
}
