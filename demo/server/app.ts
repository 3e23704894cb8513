import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import { createDevtoolsBridge } from 'ieum/sandbox'
import { isOnboardingError } from 'ieum/server'
import { fileURLToPath } from 'node:url'
import { relative } from 'node:path'
import { isSameOrigin } from './is-same-origin.js'
import { logger } from './logger.js'
import { donePage, portfolioPage } from './pages/account-pages.js'
import { journeyPage, linkedPage } from './pages/app-pages.js'
import { problemPage } from './pages/problem-page.js'
import { startPage } from './pages/start-page.js'
import { getIdentity, type Platform } from './platform.js'
import { getCookieName, getCookieOptions, readSessionId } from './session-cookie.js'

const clientFolder = relative(process.cwd(), fileURLToPath(new URL('../client', import.meta.url)))

const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/** The demo's pages, the backend contract at `/api/onboarding`, and the handler of the form with the selected account. */
export function createApp(platform: Platform): Hono {
  const { sandbox, sessions, findPersona } = platform
  const bridge = createDevtoolsBridge({ upstreamUrl: platform.sandboxUrl, signInUrl: (id) => `/login?persona=${id}` })
  const app = new Hono()
  const getSession = (c: Context) => sessions.get(readSessionId(c.req.raw))

  app.use(secureHeaders({ contentSecurityPolicy, referrerPolicy: 'same-origin', strictTransportSecurity: false }))
  app.all('/api/onboarding/*', (c) => platform.onboarding.handler(c.req.raw))
  app.all('/api/devtools', (c) => bridge(c.req.raw))
  app.use('/assets/*', serveStatic({ root: clientFolder }))
  app.use('/favicon.svg', serveStatic({ root: clientFolder }))

  for (const [path, page] of Object.entries({ '/': journeyPage, '/linked': linkedPage })) {
    app.get(path, (c) => {
      const persona = findPersona(getSession(c)?.persona)
      // Personal, but without accounts. `no-store` would keep it out of the back/forward cache, too.
      c.header('Cache-Control', 'private, no-cache')
      if (!persona) return c.redirect('/login')
      return c.html(page({ ...platform, persona, subject: getIdentity(persona).subject }))
    })
  }

  app.get('/login', async (c) => {
    const id = c.req.query('persona')
    const persona = findPersona(id)
    if (!persona) return c.html(startPage(sandbox.personas), id === undefined ? 200 : 404)
    await platform.onboarding.forget(getIdentity(persona))
    sessions.delete(readSessionId(c.req.raw))
    const session = crypto.randomUUID()
    sessions.set(session, { persona: persona.id })
    setCookie(c, getCookieName(c.req.raw), session, getCookieOptions(c.req.raw))
    return c.redirect('/', 303)
  })

  app.post('/logout', async (c) => {
    if (!isSameOrigin(c.req.raw)) return c.html(problemPage('forbidden'), 403)
    const persona = findPersona(getSession(c)?.persona)
    if (persona) await platform.onboarding.forget(getIdentity(persona))
    sessions.delete(readSessionId(c.req.raw))
    deleteCookie(c, getCookieName(c.req.raw), getCookieOptions(c.req.raw))
    return c.redirect('/login', 303)
  })

  app.post('/accounts', async (c) => {
    if (!isSameOrigin(c.req.raw)) return c.html(problemPage('forbidden'), 403)
    const session = getSession(c)
    const persona = findPersona(session?.persona)
    if (!session || !persona) return c.redirect('/login', 303)
    const id = (await c.req.formData()).get('account')
    // Money or data may depend on the account, so do not trust the id from the browser: upstream confirms it.
    const account =
      typeof id === 'string' ? await platform.onboarding.verifyVirtualAccount(getIdentity(persona), id) : null
    if (!account) return c.html(problemPage('notYours'), 403)
    session.account = account
    return c.redirect('/accounts', 303)
  })

  for (const [path, page] of Object.entries({ '/accounts': donePage, '/portfolio': portfolioPage })) {
    app.get(path, (c) => {
      const session = getSession(c)
      const persona = findPersona(session?.persona)
      c.header('Cache-Control', 'no-store')
      return session?.account && persona ? c.html(page(persona, session.account)) : c.redirect('/')
    })
  }

  app.notFound((c) => c.html(problemPage('notFound'), 404))

  app.onError((error, c) => {
    // The name only, because a message may contain data of the visitor.
    logger.error({ error: error.name, path: c.req.path }, 'demo: request failed')
    return isOnboardingError(error) ? c.html(problemPage('tryLater'), 503) : c.html(problemPage('broken'), 500)
  })

  return app
}
