/** Where browsers see this app. Behind a proxy only the configuration knows. */
export function getPublicOrigin() {
  return process.env.PUBLIC_ORIGIN ?? `http://localhost:${process.env.PORT ?? 3000}`
}

/**
 * True for forms of our own pages: browsers name the origin of every form. A cookie's `SameSite` alone lets other ports and subdomains pass.
 * @type {import('express').RequestHandler}
 */
export function requireSameOrigin(req, res, next) {
  const { origin = getPublicOrigin(), 'sec-fetch-site': site = 'same-origin' } = req.headers
  if (origin === getPublicOrigin() && site === 'same-origin') return next()
  res.sendStatus(403)
}
