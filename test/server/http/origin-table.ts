/** What the browser sees: TLS ends at a proxy, which calls `internal`. */
export const publicOrigin = 'https://app.example'
export const internal = 'http://internal:3000'
export const allowedOrigins = ['https://partner.example', 'https://partner.example:8443', 'https://xn--rf5b.example']

/** Whose page it is: one in `allowedOrigins`, one of the backend's own, or somebody else's. */
export type Kind = 'allowed' | 'own' | 'foreign'

/** Every spelling of `Origin` that may come, and whose it is. */
export const origins: { origin: string; kind: Kind; why: string }[] = [
  { origin: 'https://app.example', kind: 'own', why: 'publicOrigin' },
  { origin: 'http://internal:3000', kind: 'foreign', why: "the request's own, which no browser sees" },
  { origin: 'https://partner.example', kind: 'allowed', why: 'listed' },
  { origin: 'https://partner.example:8443', kind: 'allowed', why: 'listed with its port' },
  { origin: 'https://xn--rf5b.example', kind: 'allowed', why: 'listed in punycode, as browsers send it' },

  { origin: 'https://app.example.evil.test', kind: 'foreign', why: 'begins alike' },
  { origin: 'https://evilapp.example', kind: 'foreign', why: 'ends alike' },
  { origin: 'https://app-example', kind: 'foreign', why: 'a dash for the dot' },
  { origin: 'https://appxexample', kind: 'foreign', why: 'any character for the dot' },
  { origin: 'https://app.example.', kind: 'foreign', why: 'root dot' },
  { origin: 'https://sub.app.example', kind: 'foreign', why: 'sub-domain of the own' },
  { origin: 'https://sub.partner.example', kind: 'foreign', why: 'sub-domain of a listed one' },
  { origin: 'https://example', kind: 'foreign', why: 'parent domain' },
  { origin: 'https://app.example@evil.test', kind: 'foreign', why: 'the own as user' },
  { origin: 'https://evil.test@app.example', kind: 'foreign', why: 'with a user' },
  { origin: 'https://app.example:443', kind: 'foreign', why: 'the default port spelled out' },
  { origin: 'https://app.example:8443', kind: 'foreign', why: 'another port' },
  { origin: 'https://partner.example:443', kind: 'foreign', why: 'the default port of a listed one' },
  { origin: 'https://partner.example:9443', kind: 'foreign', why: 'another port of a listed one' },
  { origin: 'http://internal', kind: 'foreign', why: "another port than the request's own" },
  { origin: 'http://app.example', kind: 'foreign', why: 'another scheme' },
  { origin: 'https://internal:3000', kind: 'foreign', why: "another scheme than the request's own" },
  { origin: 'app.example', kind: 'foreign', why: 'no scheme' },
  { origin: '//app.example', kind: 'foreign', why: 'scheme left out' },
  { origin: 'null', kind: 'foreign', why: 'sandboxed frame, file or redirect' },
  { origin: 'NULL', kind: 'foreign', why: 'null in upper case' },
  { origin: '', kind: 'foreign', why: 'empty' },
  { origin: 'HTTPS://APP.EXAMPLE', kind: 'foreign', why: 'upper case' },
  { origin: 'https://Partner.example', kind: 'foreign', why: 'a capital' },
  { origin: 'https://app.example/', kind: 'foreign', why: 'trailing slash' },
  { origin: 'https://app.example/path', kind: 'foreign', why: 'path' },
  { origin: 'https://app.example?', kind: 'foreign', why: 'query' },
  { origin: 'https://app.example#', kind: 'foreign', why: 'fragment' },
  { origin: 'https://app.example%2eevil.test', kind: 'foreign', why: 'percent-encoded dot' },
  { origin: 'https://app%2eexample', kind: 'foreign', why: 'percent-encoded dot of the own' },
  { origin: 'https://app.example%00.evil.test', kind: 'foreign', why: 'percent-encoded zero' },
  { origin: 'https://app.example\\.evil.test', kind: 'foreign', why: 'backslash' },
  { origin: 'https://xn--pp-8ia.example', kind: 'foreign', why: 'look-alike letters' },
  { origin: 'https://[::1]:3000', kind: 'foreign', why: 'IPv6' },
  { origin: 'http://127.0.0.1:3000', kind: 'foreign', why: 'loopback' },
  { origin: 'https://app.example, https://evil.test', kind: 'foreign', why: 'several values' },
  { origin: 'https://partner.example, https://partner.example', kind: 'foreign', why: 'a listed one twice' },
  { origin: 'https://app.example https://evil.test', kind: 'foreign', why: 'several values, by a blank' },
  { origin: '*', kind: 'foreign', why: 'wildcard' },
  { origin: 'https://*.example', kind: 'foreign', why: 'wildcard in the name' },
  { origin: 'file://', kind: 'foreign', why: 'file' },
  { origin: 'capacitor://localhost', kind: 'foreign', why: 'scheme of a web view' },
  { origin: 'chrome-extension://abcdefghijklmnop', kind: 'foreign', why: 'extension' },
]

/** What browsers and liars put into `Sec-Fetch-Site`. */
export const sites = [
  undefined,
  'same-origin',
  'same-site',
  'cross-site',
  'none',
  'garbage',
  '',
  'Same-Origin',
  'same-origin, cross-site',
]

/** The rule of "Who may call", for every kind of page: whether it may request with this `Sec-Fetch-Site`. */
export function mayCall(kind: Kind, site: string | undefined): boolean {
  if (kind === 'allowed') return true
  return kind === 'own' && (site === undefined || site === 'same-origin')
}
