import { redisStore, type Logger, type Store } from 'ieum/server'

/** The store that all processes share. */
export interface ConnectedStore {
  store: Store
  isConnected(): boolean
  close(): void
}

const longestPauseMs = 2000
/** Enough for a Redis that is there. One that is away must not keep the service from starting. */
const patienceMs = 1000

function getPauseMs(retries: number): number {
  return Math.min(50 * 2 ** Math.min(retries, 6), longestPauseMs)
}

/** Connects to Redis, and goes on trying for ever. Resolves also if Redis is away, because the kit works without it. */
export async function connectStore(url: string, logger: Logger): Promise<ConnectedStore> {
  // Only a service with a shared store waits for this library.
  const { createClient } = await import('redis')
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: getPauseMs, connectTimeout: 2000 },
  })
  // The error is not logged: it can hold the URL with its password, or a key.
  let isAway = false
  client.on('error', () => {
    if (!isAway) logger.warn({}, 'Redis is away; going on without it')
    isAway = true
  })
  client.on('ready', () => {
    if (isAway) logger.info({}, 'Redis is back')
    isAway = false
  })
  const connecting = client.connect().catch(() => {})
  await Promise.race([connecting, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())])
  return { store: redisStore(client), isConnected: () => client.isReady, close: () => client.destroy() }
}
