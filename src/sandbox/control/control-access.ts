import { isLoopbackAddress, isLoopbackHost } from '../is-loopback.js'

/**
 * True for a caller on this machine that is no web page: control shows names and identity hashes and changes
 * everything. The host is looked at because a page may point its own name at the loopback.
 */
export function mayControl(request: Request, peer: string): boolean {
  const { host } = new URL(request.url)
  const { headers } = request
  return (
    isLoopbackAddress(peer) &&
    isLoopbackHost(host) &&
    isLoopbackHost(headers.get('host') ?? host) &&
    !headers.has('origin') &&
    !headers.has('sec-fetch-site')
  )
}
