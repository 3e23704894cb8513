import { isLoopbackHost } from '../../contract/is-loopback.js'
import type { Partner } from '../../contract/person.js'

/** The base URL without a trailing slash. Throws unless it is https, or http to this machine, and nothing but origin and path. */
export function readBaseUrl(baseUrl: string): string {
  const url = parseUrl(baseUrl)
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (!url || !safe || url.username || url.password || /[?#]/.test(url.href)) {
    throw new TypeError(
      'ieum: koscomGateway got a baseUrl that is no plain https URL. The API key and personal data are sent there. ' +
        'Give origin and path, e.g. https://apigw.koscom.co.kr/v1/common/member; http is for localhost only.',
    )
  }
  return url.href.replace(/\/+$/, '')
}

/** Throws unless a path begins with a slash and is nothing but a path: after the base URL anything else could name another host. */
export function checkPaths(paths: Record<string, unknown>): void {
  for (const [name, path] of Object.entries(paths)) {
    if (path === undefined || (typeof path === 'string' && /^\/[\w.~%/-]*$/.test(path))) continue
    throw new TypeError(
      `ieum: koscomGateway got a path for ${name} that is no path. Give one that begins with a slash, e.g. /register/search.`,
    )
  }
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

function isLoopback(hostname: string): boolean {
  return isLoopbackHost(hostname) || hostname.endsWith('.localhost')
}

/** A copy of the partner. Throws if a code is too long for the wire (Koscom Open Platform manual: comId String(5), srvId String(20)). */
export function readPartner({ comId, srvId }: Partner): Partner {
  if (!isCode(comId, 5) || !isCode(srvId, 20)) {
    throw new TypeError(
      'ieum: koscomGateway got a partner that upstream would refuse. Give comId with 1 to 5 characters and srvId with ' +
        '1 to 20, both as issued by the platform, e.g. { comId: "F9999", srvId: "999" }.',
    )
  }
  return { comId, srvId }
}

function isCode(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= length
}

/** Throws unless the key can travel in a header. Says nothing about its value. */
export function checkApiKey(apiKey: unknown): asserts apiKey is string {
  if (typeof apiKey === 'string' && /^[\x21-\x7e]+$/.test(apiKey)) return
  throw new TypeError(
    'ieum: koscomGateway got an apiKey that is empty or no visible ASCII, so upstream would refuse every call. ' +
      'Give the key issued by the platform, without spaces or line ends.',
  )
}
