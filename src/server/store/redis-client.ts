import { readRecord } from '../../contract/wire-value.js'

/** A client of node-redis, single or a pool, or anything that sends one command and resolves with its raw reply. */
export interface SingleClient {
  sendCommand(command: string[]): Promise<unknown>
}

/** A cluster client of node-redis. */
interface ClusterClient {
  getSlotMaster: unknown
  sendCommand(firstKey: string, isReadonly: boolean, command: string[]): Promise<unknown>
}

/** A sentinel client of node-redis. */
interface SentinelClient {
  getMasterNode: unknown
  sendCommand(isReadonly: boolean, command: string[]): Promise<unknown>
}

/** A client of ioredis, single or cluster. */
interface IoRedisClient {
  status: string
  call(command: string, args: string[]): Promise<unknown>
}

/**
 * A Redis client: of node-redis 4 or later (`createClient`, `createClientPool`, `createCluster`, `createSentinel`), of ioredis 5
 * or later (`Redis`, `Cluster`), or `{ sendCommand }` around another one.
 */
export type RedisClient = SingleClient | ClusterClient | SentinelClient | IoRedisClient

/** Sends a command that touches one key, and resolves with its raw reply. */
export type SendCommand = (key: string, command: readonly [string, ...string[]]) => Promise<unknown>

/** How this client sends commands. Throws a `TypeError` for one that cannot: it would fail with every command. */
export function readRedisClient(client: RedisClient): SendCommand {
  const flaw = findFlaw(client)
  if (flaw !== null) {
    throw new TypeError(
      `ieum: redisStore got ${flaw}. Give a client of redis 4 or later (createClient, createCluster, createSentinel), ` +
        'of ioredis 5 or later (Redis, Cluster), or { sendCommand: (command: string[]) => Promise }.',
    )
  }
  if (isIoRedis(client)) return (_key, [name, ...args]) => client.call(name, args)
  // Always to the master: a replica may lag behind, and a lock or a count must not.
  if ('getSlotMaster' in client) return (key, command) => client.sendCommand(key, false, [...command])
  if ('getMasterNode' in client) return (_key, command) => client.sendCommand(false, [...command])
  return (_key, command) => client.sendCommand([...command])
}

function isIoRedis(client: RedisClient): client is IoRedisClient {
  return 'call' in client && typeof client.call === 'function' && typeof client.status === 'string'
}

/** What is wrong with a client; null if it can be used. Not every caller has types. */
function findFlaw(value: unknown): string | null {
  const client = readRecord(value)
  if (!client) return 'no client'
  if (typeof client.call === 'function' && typeof client.status === 'string') return findFlawOfIoRedis(client)
  if (typeof client.exec === 'function') return 'a transaction or a pipeline'
  if (typeof client.sendCommand !== 'function') return 'an object that is no Redis client'
  const isLegacy = readRecord(client.options)?.legacyMode === true
  if (isLegacy || (typeof client.get === 'function' && typeof client.isOpen !== 'boolean'))
    return 'a client that takes callbacks'
  const isSubscriber = client.isPubSubActive === true && readRecord(client.options)?.RESP === 2
  return isSubscriber ? 'a client in subscriber mode, which takes no other commands' : null
}

function findFlawOfIoRedis({ mode, status }: Record<string, unknown>): string | null {
  if (status === 'end') return 'a client that is closed for good'
  const isBusy = mode === 'subscriber' || mode === 'monitor'
  return isBusy ? `a client in ${mode} mode, which takes no other commands` : null
}
