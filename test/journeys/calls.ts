import type { Page, Request } from 'playwright'
import { expect } from 'vitest'
import type { Demo } from './demo.js'

/** What has gone upstream since the last reset, oldest first: `register` or `consent`. */
export async function readCalls(demo: Demo): Promise<string[]> {
  const requests = await demo.control<{ path: string }[]>('GET', 'requests')
  return requests.map(({ path }) => path.split('/').at(-2) ?? '')
}

/** The questions a page asks its backend. */
export interface Questions {
  asked: () => number
  /** Resolves when none is on its way. */
  settle: () => Promise<void>
}

export function watchQuestions(page: Page): Questions {
  let asked = 0
  const open = new Set<Request>()
  page.on('request', (request) => {
    if (!request.url().includes('/api/onboarding/')) return
    asked++
    open.add(request)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return {
    asked: () => asked,
    async settle() {
      // A tab that is about to ask holds a lock first.
      await expect.poll(async () => (await countLocks(page)) + open.size, { timeout: 10_000 }).toBe(0)
    },
  }
}

async function countLocks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    return held.length + pending.length
  })
}
