import { randomBytes } from 'node:crypto'
import express from 'express'
import { AuthorizationResponseError } from 'oauth4webapi'
import { exchangeCode, getAuthorizeUrl } from './oauth.js'
import { getIdentity } from './onboarding.js'
import { getPublicOrigin } from './origin.js'
import { getSession } from './sessions.js'
import { keepTokens } from './tokens.js'

/** @param {'connect' | 'accounts'} page @returns {import('express').RequestHandler} */
const start = (page) => (req, res) => {
  const session = getSession(req.headers.cookie)
  if (!session) return res.redirect(303, '/')
  session.state = randomBytes(16).toString('hex')
  res.redirect(303, getAuthorizeUrl(page, session.state))
}

/**
 * The way to the provider's page and back.
 * @param {import('ieum/server').OnboardingServer} onboarding
 */
export function connectRoutes(onboarding) {
  const router = express.Router()

  router.get('/', start('connect'))
  router.get('/accounts', start('accounts'))

  router.get('/callback', async (req, res) => {
    const session = getSession(req.headers.cookie)
    const identity = getIdentity(req.headers.cookie)
    const state = session?.state
    // A callback that nobody here has started brings somebody else's accounts.
    if (!session || !identity || !state) return res.redirect(303, '/')
    delete session.state
    try {
      keepTokens(identity.subject, await exchangeCode(new URL(req.url, getPublicOrigin()).searchParams, state))
    } catch (error) {
      // The page says what to do next.
      return res.redirect(303, error instanceof AuthorizationResponseError ? '/?outcome=cancelled' : '/?outcome=failed')
    }
    // What was known before belongs to the former token.
    await onboarding.forget(identity)
    res.redirect(303, '/')
  })

  return router
}
