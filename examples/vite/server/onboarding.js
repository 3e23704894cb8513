import { createOnboarding, koscomGateway } from 'ieum/server'
import { getUser } from './sessions.js'

/** The kit's backend. The browser never sees the key, nor who the user is on the platform. */
export function startOnboarding() {
  return createOnboarding({
    gateway: koscomGateway({
      apiKey: process.env.KOSCOM_API_KEY ?? '',
      partner: { comId: 'F9999', srvId: '999' },
      baseUrl: process.env.KOSCOM_BASE_URL ?? '',
    }),
    identify: (request) => getUser(request.headers.get('Cookie'))?.identity ?? null,
  })
}

/** Pages of the portal. Those of the sandbox take the visitor from the address; the real ones have sign-ins of their own. */
export function getPortal(/** @type {string} */ userId) {
  const link = (/** @type {string} */ page) => `${process.env.PORTAL_URL}/${page}?persona=${userId}`
  return { signUpUrl: link('sign-up'), linkUrl: link('apps'), consentUrl: link('consents') }
}
