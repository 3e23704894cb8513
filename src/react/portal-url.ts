import type { PortalPurpose } from '../flow/attempt.js'
import type { Portal } from './onboarding-provider-props.js'

type PortalUrlName = Exclude<keyof Portal, 'openIn'>

const urlNames: Record<PortalPurpose, PortalUrlName> = {
  signUp: 'signUpUrl',
  link: 'linkUrl',
  renewConsent: 'consentUrl',
  registerCertificate: 'certificateUrl',
  logIn: 'logInUrl',
}

/** The configured page for a purpose; missing ones fall back to the sign-up page. */
export function getPortalUrl(portal: Portal, purpose: PortalPurpose): string {
  return portal[urlNames[purpose]] ?? portal.signUpUrl
}

/** Throws for a configured URL that is not absolute http or https, so that no other scheme ever becomes a link. */
export function checkPortal(portal: Portal): void {
  for (const name of Object.values(urlNames)) {
    if (!/^https?:\/\/[^/]/i.test(portal[name] ?? portal.signUpUrl)) {
      throw new TypeError(
        `[ieum] portal.${name} must be an absolute http or https URL. It becomes a link for the user.`,
      )
    }
  }
}
