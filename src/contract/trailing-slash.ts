import { isRedirect } from './is-redirect.js'
import type { WireResponse } from './response.js'

/** Sends a request to exactly this path below the endpoint. */
type Send = (path: string) => Promise<WireResponse>

/**
 * Frameworks redirect a path without a slash at the end to the one with it, or the other way round. Then the other path is
 * tried once, and the one that works is remembered. If both are redirected, the redirect has another reason.
 */
export function createTrailingSlashFallback(): (path: string, send: Send) => Promise<WireResponse> {
  let ending = ''

  return async (path, send) => {
    const response = await send(path + ending)
    if (!isRedirect(response.status) || !isTrailingSlashRedirect(response, path)) return response
    const otherEnding = ending === '' ? '/' : ''
    const otherResponse = await send(path + otherEnding)
    if (!isRedirect(otherResponse.status)) ending = otherEnding
    return otherResponse
  }
}

/** True if the redirect leads to the same path with or without a slash, or if that is hidden. */
function isTrailingSlashRedirect({ status, headers }: WireResponse, path: string): boolean {
  const [target = ''] = (headers.get('Location') ?? '').split(/[?#]/)
  return status === 0 || target.endsWith(path) || target.endsWith(`${path}/`)
}
