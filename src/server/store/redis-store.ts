import type { Store } from './store.js'

/** What is needed of a Redis client: node-redis (`redis`) fits. For ioredis pass `{ sendCommand: ([name = '', ...rest]) => client.call(name, ...rest) }`. */
export interface RedisClient {
  /** Sends one command and resolves with its raw reply. */
  sendCommand(command: string[]): Promise<unknown>
}

const deleteIfEquals = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end`
const incr = `local count = redis.call('incr', KEYS[1]) if count == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end return count`

/**
 * A store in Redis (6.2 or later, or what speaks its protocol), shared by all processes. Create the client without an
 * offline queue (`disableOfflineQueue: true`), so that a command to a Redis that is away fails at once, and give it an
 * `error` listener.
 */
export function redisStore(client: RedisClient): Store {
  const send = (...command: string[]) => client.sendCommand(command)

  return {
    get: async (key) => {
      const value = await send('GET', key)
      return typeof value === 'string' ? value : null
    },
    set: async (key, value, ttlSeconds) => void (await send('SET', key, value, 'PX', toMs(ttlSeconds))),
    setIfAbsent: async (key, value, ttlSeconds) =>
      (await send('SET', key, value, 'NX', 'PX', toMs(ttlSeconds))) === 'OK',
    deleteIfEquals: async (key, value) => Number(await send('EVAL', deleteIfEquals, '1', key, value)) === 1,
    incr: async (key, ttlSeconds) => Number(await send('EVAL', incr, '1', key, toMs(ttlSeconds))),
  }
}

function toMs(ttlSeconds: number): string {
  return String(Math.max(1, Math.round(ttlSeconds * 1000)))
}
