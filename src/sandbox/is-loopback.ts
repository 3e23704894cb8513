const ipv4 = String.raw`127(\.\d{1,3}){3}`
const addressPattern = new RegExp(`^((::ffff:)?${ipv4}|::1)$`, 'i')
const hostPattern = new RegExp(`^(localhost|${ipv4}|\\[::1\\])(:\\d+)?$`, 'i')

/** True for a loopback IP address: 127.0.0.0/8, also mapped into IPv6, and ::1. */
export function isLoopbackAddress(address: string): boolean {
  return addressPattern.test(address)
}

/** True for a `Host` header that names the loopback, with any port. */
export function isLoopbackHost(host: string): boolean {
  return hostPattern.test(host)
}
