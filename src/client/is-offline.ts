/** False on a server, and in a browser that does not tell. */
export function isOffline(): boolean {
  try {
    return navigator.onLine === false
  } catch {
    return false
  }
}
