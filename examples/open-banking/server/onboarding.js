import { createOnboarding } from 'ieum/server'
import { openBankingGateway } from './open-banking-gateway.js'
import { getPublicOrigin } from './origin.js'
import { getUser } from './sessions.js'

/** The kit's backend. The browser never sees a token. */
export function startOnboarding() {
  return createOnboarding({
    gateway: openBankingGateway(),
    // The emulator sets more, because one person tries all evening.
    limits: { callBurst: Number(process.env.CALL_BURST ?? 20) },
    // Whether there is a token costs no call.
    ttl: { member: 0 },
    publicOrigin: getPublicOrigin(),
    identify: (request) => getIdentity(request.headers.get('Cookie')),
  })
}

/** @param {string | null | undefined} cookies */
export function getIdentity(cookies) {
  const user = getUser(cookies)
  return user ? { subject: user.subject } : null
}

/** The "portal" is the way to the provider's page and back: routes of this app. */
export function getPortal() {
  const start = `${getPublicOrigin()}/connect`
  return { signUpUrl: start, logInUrl: start, consentUrl: start, linkUrl: `${start}/accounts`, openIn: 'redirect' }
}
