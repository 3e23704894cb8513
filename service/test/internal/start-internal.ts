import { expect } from 'vitest'
import { createInternalHandler } from '../../src/internal/internal-handler.js'
import { createInternalRoutes } from '../../src/internal/routes.js'
import { createMetrics } from '../../src/operations/metrics.js'
import { createReadiness } from '../../src/operations/readiness.js'
import { createTestBackend, type TestBackendOptions } from '../../../test/support/test-backend.js'
import { isDescribed } from './internal-document.js'

interface Options extends TestBackendOptions {
  host?: string
  token?: string | null
}

/** What a request with JSON needs. */
export const json = { 'Content-Type': 'application/json' }

/** The handler of the internal listener over a backend of its own. Each response is one that the document describes. */
export function startInternal({ host = '127.0.0.1', token = null, ...options }: Options = {}) {
  const backend = createTestBackend({ limits: { attemptMs: 500, totalMs: 2000 }, ...options })
  const readiness = createReadiness()
  const metrics = createMetrics()
  metrics.watch(backend.health, () => true)
  const routes = createInternalRoutes({ onboarding: backend, metrics, readiness })
  const handle = createInternalHandler({ routes, host, token, logger: console })
  const identity = backend.getIdentity()!

  async function send(path: string, init: RequestInit & { origin?: string } = {}) {
    const response = await handle(new Request(`${init.origin ?? 'http://127.0.0.1:8081'}${path}`, init))
    const text = await response.clone().text()
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(text).not.toContain(identity.ci)
    expect(isDescribed(path, init.method ?? 'GET', response, text)).toEqual([])
    return response
  }

  const post = (path: string, body: object = { identity }, headers: Record<string, string> = {}, origin?: string) =>
    send(path, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
      ...(origin && { origin }),
    })
  return { ...backend, identity, readiness, send, post }
}
