const ipv4 = String.raw`127(\.\d{1,3}){3}`
const addressPattern = new RegExp(`^((::ffff:)?${ipv4}|::1)$`, 'i')
const hostPattern = new RegExp(`^(localhost|${ipv4}|\\[::1\\])(:\\d+)?$`, 'i')

/** True for an IP address of this machine's loopback: 127.0.0.0/8, ::1 and the former mapped into IPv6. */
export function isLoopbackAddress(address: string): boolean {
  return addressPattern.test(address)
}

/** True for a `Host` header, with any port, that names the loopback. */
export function isLoopbackHost(host: string): boolean {
  return hostPattern.test(host)
}
