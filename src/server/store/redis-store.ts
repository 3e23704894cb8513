import { readRedisClient, type RedisClient, type SingleClient } from './redis-client.js'
import type { Store } from './store.js'

const deleteIfEquals = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end`
const incr = `local count = redis.call('incr', KEYS[1]) if count == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end return count`

/**
 * A store in Redis (6.2 or later, or what speaks its protocol), shared by all processes: one server, a cluster, or behind
 * sentinels. Every command and script touches one key. Create the client without an offline queue (node-redis:
 * `disableOfflineQueue: true`, ioredis: `enableOfflineQueue: false`), so that a command fails at once if Redis is down, and
 * give it an `error` listener. Throws a `TypeError` for a client that cannot be used.
 * @example
 * const redis = createClient({ url: process.env.REDIS_URL ?? '', disableOfflineQueue: true })
 * redis.on('error', () => {})
 * redis.connect().catch(() => {})
 * const store = redisStore(redis)
 */
export function redisStore(client: SingleClient): Store
export function redisStore(client: RedisClient): Store
export function redisStore(client: RedisClient): Store {
  const send = readRedisClient(client)

  return {
    get: async (key) => readText(await send(key, ['GET', key])),
    set: async (key, value, ttlSeconds) => void (await send(key, ['SET', key, value, 'PX', toMs(ttlSeconds)])),
    setIfAbsent: async (key, value, ttlSeconds) =>
      readText(await send(key, ['SET', key, value, 'NX', 'PX', toMs(ttlSeconds)])) === 'OK',
    deleteIfEquals: async (key, value) => Number(await send(key, ['EVAL', deleteIfEquals, '1', key, value])) === 1,
    incr: async (key, ttlSeconds) => Number(await send(key, ['EVAL', incr, '1', key, toMs(ttlSeconds)])),
  }
}

/** A client can be set to give bytes. */
function readText(reply: unknown): string | null {
  if (reply instanceof Uint8Array) return new TextDecoder().decode(reply)
  return typeof reply === 'string' ? reply : null
}

function toMs(ttlSeconds: number): string {
  return String(Math.max(1, Math.round(ttlSeconds * 1000)))
}
