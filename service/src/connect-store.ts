import { redisStore, type Logger, type Store } from 'ieum/server'

/** The store that all processes share. */
export interface ConnectedStore {
  store: Store
  isConnected(): boolean
  close(): void
}

const longestPauseMs = 2000
/** A running Redis connects sooner. If Redis is down, the service starts all the same. */
const connectTimeoutMs = 1000

function getPauseMs(retries: number): number {
  return Math.min(50 * 2 ** Math.min(retries, 6), longestPauseMs)
}

/** Connects to Redis and keeps trying. Also resolves if Redis is down: the kit works without it. */
export async function connectStore(url: string, logger: Logger): Promise<ConnectedStore> {
  // Only a service with a shared store waits for this library.
  const { createClient } = await import('redis')
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: getPauseMs, connectTimeout: 2000 },
  })
  // The error is not logged: it can hold the URL with its password, or a key.
  let isDown = false
  client.on('error', () => {
    if (!isDown) logger.warn({}, 'Redis is down; working without it')
    isDown = true
  })
  client.on('ready', () => {
    if (isDown) logger.info({}, 'Redis is up again')
    isDown = false
  })
  const connecting = client.connect().catch(() => {})
  await Promise.race([connecting, new Promise((resolve) => setTimeout(resolve, connectTimeoutMs).unref())])
  return { store: redisStore(client), isConnected: () => client.isReady, close: () => client.destroy() }
}
