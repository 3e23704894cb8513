import { fileURLToPath } from 'node:url'
import express from 'express'
import { isOnboardingError, toNodeHandler } from 'ieum/server'
import { getPortal, startOnboarding } from './onboarding.js'
import { getSession, startSession } from './sessions.js'
import { findUser, users } from './users.js'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
/** The kit needs no exception. */
const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

export function createApp() {
  const onboarding = startOnboarding()
  const app = express().disable('x-powered-by')

  app.use((_, res, next) => {
    res.set({ 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' })
    next()
  })
  app.use(express.static(dist))
  app.all('/api/onboarding/*question', toNodeHandler(onboarding.handler))

  /** What the page has to know before it draws anything. */
  app.get('/api/visitor', (req, res) => {
    const session = getSession(req.headers.cookie)
    const user = findUser(session?.userId)
    if (!user) return void res.json({ people: users.map(({ id, shownName }) => ({ id, shownName })) })
    res.json({ subject: user.identity.subject, portal: getPortal(user.id), account: session?.account })
  })

  app.get('/login', async (req, res) => {
    const user = findUser(req.query.persona)
    if (user) {
      // Nobody should see after signing in what was true an hour ago.
      await onboarding.forget(user.identity)
      res.cookie('session', startSession(user.id), { httpOnly: true, sameSite: 'lax' })
    }
    res.redirect(303, '/')
  })

  app.post('/accounts', express.urlencoded(), async (req, res) => {
    const session = getSession(req.headers.cookie)
    const user = findUser(session?.userId)
    if (!session || !user) return res.redirect(303, '/')
    // What the browser sends is a wish; upstream says whose the account is.
    const id = req.body?.account
    const account = typeof id === 'string' ? await onboarding.verifyVirtualAccount(user.identity, id) : null
    if (!account) return res.status(403).sendFile('refused.html', { root: dist })
    session.account = account
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
