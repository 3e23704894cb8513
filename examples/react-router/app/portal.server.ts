/** Pages of the portal. Those of the sandbox take the visitor from the address; the real ones have sign-ins of their own. */
export function getPortal(userId: string) {
  const link = (page: string) => `${process.env.PORTAL_URL}/${page}?persona=${userId}`
  return { signUpUrl: link('sign-up'), linkUrl: link('apps'), consentUrl: link('consents') }
}
