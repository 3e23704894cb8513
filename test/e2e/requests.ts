import type { Page, Request } from 'playwright'
import { expect } from 'vitest'
import type { Demo } from './demo.js'

/** The calls that went upstream since the last reset, oldest first: `register` or `consent`. */
export async function readUpstreamCalls(demo: Demo): Promise<string[]> {
  const requests = await demo.control<{ path: string }[]>('GET', 'requests')
  return requests.map(({ path }) => path.split('/').at(-2) ?? '')
}

/** The requests from a page to its backend. */
export interface RequestWatch {
  count: () => number
  /** Resolves when none is pending. */
  settle: () => Promise<void>
}

export function watchRequests(page: Page): RequestWatch {
  let count = 0
  const pending = new Set<Request>()
  page.on('request', (request) => {
    if (!request.url().includes('/api/onboarding/')) return
    count++
    pending.add(request)
  })
  page.on('requestfinished', (request) => pending.delete(request))
  page.on('requestfailed', (request) => pending.delete(request))
  return {
    count: () => count,
    async settle() {
      // A tab takes a lock before it sends a request.
      await expect.poll(async () => (await countLocks(page)) + pending.size, { timeout: 10_000 }).toBe(0)
    },
  }
}

async function countLocks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    return held.length + pending.length
  })
}
