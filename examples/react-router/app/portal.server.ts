/** Pages of the portal. The sandbox's pages read the persona from the URL; the real portal has its own sign-in. */
export function getPortal(userId: string) {
  const link = (page: string) => `${process.env.PORTAL_URL}/${page}?persona=${userId}`
  return { signUpUrl: link('sign-up'), linkUrl: link('apps'), consentUrl: link('consents') }
}
