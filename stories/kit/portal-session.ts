import type { FakeBackend } from 'ieum/testing'

type Sandbox = FakeBackend['sandbox']

/** The made-up origin of the stories' portal. */
export const portalOrigin = 'https://portal.example'

/** A page of the portal, as the user's browser would show it. */
export interface PortalView {
  url: string
  html: string
}

/** A browser at the sandbox's portal: sends cookies, follows redirects, inlines the stylesheet. */
export function createPortalSession(sandbox: Sandbox, persona: string) {
  let personaId = persona

  async function send(url: string, form?: URLSearchParams): Promise<Response> {
    const request = new Request(url, form && { method: 'POST', body: form })
    // Browsers drop a cookie header that a script sets, and hide the one of a response.
    Object.defineProperty(request, 'headers', { value: new Headers({ cookie: `ieum_portal_persona=${personaId}` }) })
    const response = await sandbox.handle(request)
    if (!(response instanceof Response)) throw new TypeError('The portal responds with pages only.')
    return response
  }

  return async function open(path: string, form?: URLSearchParams): Promise<PortalView> {
    let url = new URL(path, portalOrigin)
    personaId = url.searchParams.get('persona') ?? personaId
    let response = await send(url.href, form)
    while (response.headers.has('location')) {
      url = new URL(response.headers.get('location') ?? '/', url)
      response = await send(url.href)
    }
    const css = await (await send(`${portalOrigin}/portal/portal.css`)).text()
    const html = (await response.text()).replace(/<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`)
    return { url: url.href, html }
  }
}

export type PortalSession = ReturnType<typeof createPortalSession>
