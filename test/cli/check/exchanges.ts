import type { Exchange } from '../../../src/cli/check/exchange.js'
import type { Harness } from '../../../src/cli/check/harness.js'

interface ExchangeParts extends Partial<Omit<Exchange, 'headers' | 'text'>> {
  headers?: Record<string, string>
  /** Sent as JSON, or as it is if it is a string. */
  body?: unknown
}

/** An exchange with a 200 response of an empty object, unless said otherwise. */
export function createExchange({ headers, body = {}, ...rest }: ExchangeParts = {}): Exchange {
  return {
    request: { path: '/register/search' },
    status: 200,
    headers: new Headers(headers),
    text: typeof body === 'string' ? body : JSON.stringify(body),
    ...rest,
  }
}

/** A call as the sandbox logs it. */
export function createCall(path = '/register/search', persona: string | null = 'hong', status = 200) {
  return { at: '2026-01-15T00:00:00.000Z', path: `/v1/common/member${path}`, persona, status }
}

type Sandbox = NonNullable<Harness['sandbox']>

/** A sandbox that has no calls, with what arranges its faults. */
export function createSandboxStub(arrange: Sandbox['arrange']): Sandbox {
  return {
    origin: 'http://127.0.0.1:4010',
    persona: { id: 'hong', name: '홍길동', ci: 'ci' },
    arrange,
    listCalls: async () => [],
    reset: async () => {},
  }
}
