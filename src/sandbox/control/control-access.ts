import { isLoopbackAddress, isLoopbackHost } from '../../contract/is-loopback.js'

/**
 * True for a program on this machine that is no web page, because control shows names and identity hashes and can
 * change everything. The host is checked because a web page can point its own name at the loopback.
 */
export function isControlAllowed(request: Request, peer: string): boolean {
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
