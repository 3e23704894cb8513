/** True for a loopback IP address: 127.0.0.0/8, also mapped into IPv6, and ::1. */
export function isLoopbackAddress(address: string): boolean {
  return /^((::ffff:)?127(\.\d{1,3}){3}|::1)$/i.test(address)
}

/** True for a host as in a URL or a `Host` header that names the loopback, with any port. */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)
}

/** True for a name or an address to listen on that only this machine can reach. */
export function isLoopbackListener(host: string): boolean {
  return host.toLowerCase() === 'localhost' || isLoopbackAddress(host)
}
