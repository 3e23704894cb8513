/** Throws if a URL of the host is not absolute http or https, so that no other scheme becomes a link. */
export function checkUrl(name: string, url: string): void {
  if (/^https?:\/\/[^/]/i.test(url)) return
  throw new TypeError(`[ieum] ${name} must be an absolute http or https URL. It becomes a link for the user.`)
}
