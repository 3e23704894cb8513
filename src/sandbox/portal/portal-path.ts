/** True where the portal answers. The root is its own: whoever opens the sandbox in a browser wants its pages. */
export function isPortalPath(pathname: string): boolean {
  return pathname === '/' || pathname === '/portal' || pathname.startsWith('/portal/')
}
