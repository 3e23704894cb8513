import { fileURLToPath } from 'node:url'
import express from 'express'
import { isOnboardingError, toNodeHandler } from 'ieum/server'
import { getPortal, startBridge, startOnboarding } from './onboarding.js'
import { requireSameOrigin } from './origin.js'
import { getSession, startSession } from './sessions.js'
import { findUser, users } from './users.js'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
/** The kit needs no exception from it. */
const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

export function createApp() {
  const onboarding = startOnboarding()
  const app = express().disable('x-powered-by')

  app.use((_, res, next) => {
    res.set({ 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' })
    next()
  })
  app.use(express.static(dist))
  app.all('/api/onboarding/*resource', toNodeHandler(onboarding.handler))
  app.all('/api/devtools', toNodeHandler(startBridge()))

  app.use((_, res, next) => {
    // From here on, what is sent belongs to one user.
    res.set('Cache-Control', 'no-store')
    next()
  })

  /** The data that the page needs before it renders. */
  app.get('/api/visitor', (req, res) => {
    const session = getSession(req.headers.cookie)
    const user = findUser(session?.userId)
    if (!user) return void res.json({ people: users.map(({ id, shownName }) => ({ id, shownName })) })
    res.json({ subject: user.identity.subject, portal: getPortal(user.id), account: session?.account })
  })

  app.get('/login', async (req, res) => {
    const user = findUser(req.query.persona)
    if (user) {
      // So that the user sees current data after signing in.
      await onboarding.forget(user.identity)
      startSession(user.id, req, res)
    }
    res.redirect(303, '/')
  })

  app.post('/accounts', requireSameOrigin, express.urlencoded(), async (req, res) => {
    const session = getSession(req.headers.cookie)
    const user = findUser(session?.userId)
    if (!session || !user) return res.redirect(303, '/')
    // Do not trust the id from the browser. Upstream confirms that the account is the user's.
    const id = req.body?.account
    const account = typeof id === 'string' ? await onboarding.verifyVirtualAccount(user.identity, id) : null
    if (!account) return res.status(403).sendFile('refused.html', { root: dist })
    // Its endpoint, if it has one, is for the server only.
    const { endpoint: _, ...shown } = account
    session.account = shown
    res.redirect(303, '/accounts')
  })

  app.get('/accounts', (_, res) => res.sendFile('index.html', { root: dist }))

  app.use(handleError)
  return app
}

/** @type {import('express').ErrorRequestHandler} */
function handleError(error, _, res, next) {
  if (!isOnboardingError(error)) return next(error)
  res.status(503).sendFile('later.html', { root: dist })
}
