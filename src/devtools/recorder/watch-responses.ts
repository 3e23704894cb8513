import { requestHeader, requestIdHeader } from '../../contract/request-headers.js'
import { resources, type ResourceName } from '../../contract/resources.js'
import type { WireDetails } from './recording.js'

/**
 * Tells what the wire says of each load that goes to a backend by the page's `fetch`, which stays as it is for everything
 * else. Returns the function that stops it.
 */
export function watchResponses(
  endpoint: string,
  onResponse: (resource: ResourceName, details: WireDetails) => void,
): () => void {
  const original = globalThis.fetch
  let isWatching = true

  async function watchedFetch(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    const response = await original(input, init)
    const resource = isWatching && findResource(endpoint, input, init)
    if (resource) onResponse(resource, describe(response, init))
    return response
  }

  globalThis.fetch = watchedFetch
  return () => {
    isWatching = false
    // Whoever has wrapped it since keeps a function that does nothing more.
    if (globalThis.fetch === watchedFetch) globalThis.fetch = original
  }
}

function findResource(endpoint: string, input: RequestInfo | URL, init?: RequestInit): ResourceName | undefined {
  if (!new Headers(init?.headers).has(requestHeader)) return undefined
  const { href, pathname } = new URL(input instanceof Request ? input.url : input, location.href)
  if (!href.startsWith(new URL(endpoint, location.href).href)) return undefined
  return Object.values(resources).find(({ path }) => pathname.replace(/\/$/, '').endsWith(path))?.name
}

function describe({ status, headers }: Response, init?: RequestInit): WireDetails {
  const age = headers.get('Age')
  return {
    fresh: init?.body === '{"fresh":true}',
    status,
    requestId: headers.get(requestIdHeader),
    age: age === null ? null : Number(age),
  }
}
