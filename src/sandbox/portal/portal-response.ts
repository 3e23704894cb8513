import type { Html } from './html.js'

const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** A page as a `Response`. */
export function sendPage(page: Html, status = 200): Response {
  return new Response(page.markup, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // With `no-referrer`, browsers would send `Origin: null` with the portal's own forms.
      'referrer-policy': 'same-origin',
    },
  })
}

/** Redirects the browser to another portal page, with GET. */
export function redirectTo(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store', ...headers } })
}
