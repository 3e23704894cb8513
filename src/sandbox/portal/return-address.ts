const name = 'ieum_portal_return'

/** The address of the app in a portal URL, if its origin is allowed, otherwise null. A page never leads anywhere else. */
export function readReturnAddress({ searchParams }: URL, allowed: readonly string[]): string | null {
  const address = searchParams.get('returnTo') ?? ''
  return isAllowed(address, allowed) ? address : null
}

/** The address that a cookie remembers. Anybody can write a cookie, so it is checked again. */
export function readReturnCookie(headers: Headers, allowed: readonly string[]): string | null {
  const [, value = ''] = new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(headers.get('cookie') ?? '') ?? []
  const address = decode(value)
  return isAllowed(address, allowed) ? address : null
}

/** The `Set-Cookie` value that remembers the address, or forgets the one of before. */
export function formatReturnCookie(address: string | null): string {
  const value = address === null ? '; Max-Age=0' : encodeURIComponent(address)
  return `${name}=${value}; Path=/portal; HttpOnly; SameSite=Lax`
}

function isAllowed(address: string, allowed: readonly string[]): boolean {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return false
  return allowed.includes(new URL(address).origin)
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
