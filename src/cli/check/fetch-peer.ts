import { readCappedText } from '../../contract/read-capped-text.js'

/** More than any response of a backend or a sandbox has. */
const maxBytes = 2_097_152

/** More than the 15 seconds after which the kit's client gives up. */
const timeoutMs = 20_000

/** A response of a server that is not trusted. */
export interface PeerResponse {
  status: number
  headers: Headers
  /** Empty if the body has more than 2 MiB. */
  text: string
}

/**
 * Sends one request. Follows no redirect, because it would take the session to another server. Reads at most 2 MiB.
 * Rejects if the response is not there after 20 seconds, or when `deadline` is over.
 */
export async function fetchPeer(url: string, init: RequestInit, deadline?: AbortSignal): Promise<PeerResponse> {
  const limits = [AbortSignal.timeout(timeoutMs), ...(deadline ? [deadline] : [])]
  const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.any(limits) })
  return { status: response.status, headers: response.headers, text: (await readCappedText(response, maxBytes)) ?? '' }
}
