import { createDevtoolsBridge } from 'ieum/sandbox'
import { createOnboarding, koscomGateway } from 'ieum/server'
import { getPublicOrigin } from './origin.js'
import { getUser } from './sessions.js'

/** The kit's backend. The browser never sees the API key, the CI or the name. */
export function startOnboarding() {
  return createOnboarding({
    gateway: koscomGateway({
      apiKey: process.env.KOSCOM_API_KEY ?? '',
      partner: { comId: 'F9999', srvId: '999' },
      baseUrl: process.env.KOSCOM_BASE_URL ?? '',
    }),
    // The sandbox sets more, because one person tries all evening.
    limits: { callBurst: Number(process.env.CALL_BURST ?? 20) },
    publicOrigin: getPublicOrigin(),
    identify: (request) => getUser(request.headers.get('Cookie'))?.identity ?? null,
  })
}

/** Leads the devtools to the sandbox. It is 404 in production. */
export function startBridge() {
  return createDevtoolsBridge({
    upstreamUrl: process.env.KOSCOM_BASE_URL ?? '',
    signInUrl: (personaId) => `/login?persona=${personaId}`,
  })
}

/** Pages of the portal. The sandbox's pages read the persona from the URL; the real portal has its own sign-in. */
export function getPortal(/** @type {string} */ userId) {
  const link = (/** @type {string} */ page) => `${process.env.PORTAL_URL}/${page}?persona=${userId}`
  return { signUpUrl: link('sign-up'), linkUrl: link('apps'), consentUrl: link('consents') }
}
