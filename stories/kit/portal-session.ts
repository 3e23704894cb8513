import type { FakeBackend } from 'ieum/testing'

type Sandbox = FakeBackend['sandbox']

/** Where the stories' portal pretends to be. */
export const portalOrigin = 'https://portal.example'

/** A page of the portal as the visitor's browser would have it. */
export interface PortalView {
  url: string
  html: string
}

/** A person at the sandbox's portal: sends cookies, follows redirects, puts the stylesheet in. */
export function createPortalSession(sandbox: Sandbox, persona: string) {
  let visitor = persona

  async function ask(url: string, form?: URLSearchParams): Promise<Response> {
    const request = new Request(url, form && { method: 'POST', body: form })
    // Browsers drop a cookie header that a script sets, and hide the one that an answer sets.
    Object.defineProperty(request, 'headers', { value: new Headers({ cookie: `ieum_portal_persona=${visitor}` }) })
    const answer = await sandbox.handle(request)
    if (!(answer instanceof Response)) throw new TypeError('The portal answers with pages only.')
    return answer
  }

  return async function visit(path: string, form?: URLSearchParams): Promise<PortalView> {
    let url = new URL(path, portalOrigin)
    visitor = url.searchParams.get('persona') ?? visitor
    let answer = await ask(url.href, form)
    while (answer.headers.has('location')) {
      url = new URL(answer.headers.get('location') ?? '/', url)
      answer = await ask(url.href)
    }
    const css = await (await ask(`${portalOrigin}/portal/portal.css`)).text()
    const html = (await answer.text()).replace(/<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`)
    return { url: url.href, html }
  }
}

export type PortalSession = ReturnType<typeof createPortalSession>
