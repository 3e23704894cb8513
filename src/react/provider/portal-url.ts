import type { PortalPurpose } from '../../journey/handoff.js'
import { checkUrl } from './check-url.js'
import type { Portal } from './onboarding-provider-props.js'

type PortalUrlName = Exclude<keyof Portal, 'openIn' | 'outcome' | 'phoneUrl'>

const urlNames: Record<PortalPurpose, PortalUrlName> = {
  signUp: 'signUpUrl',
  link: 'linkUrl',
  renewConsent: 'consentUrl',
  registerCertificate: 'certificateUrl',
  logIn: 'logInUrl',
  manage: 'manageUrl',
}

/** The configured page for a purpose. Without one it is the sign-up page. */
export function getPortalUrl(portal: Portal, purpose: PortalPurpose): string {
  return portal[urlNames[purpose]] ?? portal.signUpUrl
}

/** What a phone opens for a purpose: the page of the portal, unless the host has a way of its own. */
export function getPhoneUrl(portal: Portal, purpose: PortalPurpose): string {
  const url = portal.phoneUrl?.(purpose) ?? getPortalUrl(portal, purpose)
  checkUrl('portal.phoneUrl()', url)
  return url
}

/** Throws if a configured page is not absolute http or https. */
export function checkPortal(portal: Portal): void {
  for (const name of Object.values(urlNames)) {
    checkUrl(`portal.${name}`, portal[name] ?? portal.signUpUrl)
  }
}
