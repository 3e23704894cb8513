const name = 'ieum_portal_persona'

/** The persona id in a request's cookie, or null. */
export function readPortalCookie(headers: Headers): string | null {
  const [, id] = new RegExp(`(?:^|;\\s*)${name}=([\\w-]*)`).exec(headers.get('cookie') ?? '') ?? []
  return id ?? null
}

/** The `Set-Cookie` value that remembers a persona. */
export function formatPortalCookie(personaId: string): string {
  return `${name}=${personaId}; Path=/portal; HttpOnly; SameSite=Lax`
}
