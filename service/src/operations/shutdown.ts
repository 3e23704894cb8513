import type { Server } from 'node:http'
import type { Logger, OnboardingServer } from 'ieum/server'
import type { Readiness } from './readiness.js'

interface ShutdownOptions {
  servers: readonly Server[]
  onboarding: OnboardingServer
  readiness: Readiness
  logger: Logger
  delayMs: number
  limitMs: number
}

/**
 * Stops in order: not ready, but still serving, until load balancers have turned away; then no new connections; then
 * what is under way ends. After the limit it is cut.
 */
export async function shutDown({ servers, onboarding, readiness, logger, delayMs, limitMs }: ShutdownOptions) {
  readiness.stop()
  logger.info({}, 'stopping: not ready')
  const limit = wait(limitMs).then(() => 'over')
  await Promise.race([wait(delayMs), limit])
  const ended = Promise.all(servers.map(close)).then(() => onboarding.close())
  const isCut = (await Promise.race([ended, limit])) === 'over'
  for (const server of servers) server.closeAllConnections()
  if (isCut) logger.warn({}, 'stopped: the time was over, what was under way is cut')
  else logger.info({}, 'stopped')
}

/** Resolves when every response has been sent. Connections that are kept alive are idle then, and closed. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    // A response that ends now leaves its connection idle, and nobody else would close it.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    server.once('close', () => clearInterval(sweep))
  })
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms))
}
