import { serveTestBackend, type ServedBackendOptions } from '../support/serve-test-backend.js'

const cookie = 'session=signed-in'

/** The header of a signed-in session. */
export const sessionHeader = `Cookie: ${cookie}`

/** The test backend for a check: its session is a cookie, and it allows the fresh requests that a check needs. */
export function startBackend({ limits = {}, ...options }: ServedBackendOptions = {}) {
  return serveTestBackend({
    hasSession: ({ headers }) => headers.get('Cookie') === cookie,
    limits: { attemptMs: 500, totalMs: 3000, callBurst: 400, callEveryMs: 1000, callsPerDay: 10_000, ...limits },
    ...options,
  })
}
