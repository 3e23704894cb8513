import { toNodeHandler } from 'ieum/server'
import type { Config } from '../config/read-config.js'
import { createService, getPlatform } from '../create-service.js'
import { createIdentify } from '../identify/create-identify.js'
import { createInternalHandler } from '../internal/internal-handler.js'
import { createInternalRoutes } from '../internal/routes.js'
import { getPort, listen } from '../listen.js'
import { createLogger } from '../operations/logger.js'
import { createMetrics } from '../operations/metrics.js'
import { createReadiness } from '../operations/readiness.js'
import { shutDown } from '../operations/shutdown.js'
import { createPublicHandler } from '../public-handler.js'
import { startSandbox } from '../start-sandbox.js'
import { formatWelcome } from './format-welcome.js'

/** One made-up person is everybody there, and `ieum check` sends some hundred requests. */
const sandboxLimits = { callBurst: 400, callEveryMs: 1000, callsPerDay: 10_000 }

/** What is closed at the end, however it comes. */
type Opened = { close: () => unknown }[]

/** Serves until SIGTERM or SIGINT. `personaId` is null unless the service runs on the sandbox. */
export async function serve(config: Config, personaId: string | null): Promise<void> {
  const opened: Opened = []
  try {
    await serveUntilSignal(config, personaId, opened)
  } finally {
    for (const each of opened.toReversed()) each.close()
  }
}

async function serveUntilSignal(config: Config, personaId: string | null, opened: Opened): Promise<void> {
  const logger = createLogger(config.logLevel)
  const metrics = createMetrics()
  const readiness = createReadiness()
  const sandbox = personaId === null ? null : await startSandbox(config.sandboxPort, personaId)
  if (sandbox) opened.push(sandbox.server)
  const { onboarding, store } = await createService({
    config: sandbox ? { ...config, limits: { ...sandboxLimits, ...config.limits } } : config,
    platform: sandbox?.platform ?? getPlatform(config),
    identify: sandbox ? async () => sandbox.identity : createIdentify(config),
    metrics,
    logger,
  })
  if (store) opened.push(store)
  const { internalHost, internalToken: token } = config
  const routes = createInternalRoutes({ onboarding, metrics, readiness })
  const internalHandler = createInternalHandler({ routes, host: internalHost, token, logger })
  const publicHandler = createPublicHandler(onboarding.handler, metrics)
  const servers = [await listen(toNodeHandler(publicHandler), config.host, config.port, 'IEUM_PORT')]
  opened.push(...servers)
  servers.push(await listen(toNodeHandler(internalHandler), internalHost, config.internalPort, 'IEUM_INTERNAL_PORT'))
  const [port = 0, internalPort = 0] = servers.map(getPort)
  const stopped = stopSignal()
  logger.info({ port, internalPort }, 'listening')
  if (sandbox) process.stderr.write(formatWelcome({ ...sandbox, port, internalPort }))
  await stopped
  const limits = { delayMs: sandbox ? 0 : config.shutdownDelayMs, limitMs: config.shutdownMs }
  await shutDown({ servers, onboarding, readiness, logger, ...limits })
}

/** A second signal changes nothing: the drain has a time limit, and under npx one Ctrl+C comes twice. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}
