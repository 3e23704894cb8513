import { Cluster, Redis } from 'ioredis'
import { createClient, createClientPool, createCluster, createSentinel, RESP_TYPES } from 'redis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { redisStore, type RedisClient, type Store } from '../../../src/server/index.js'
import { startCluster, startSentinel, startSingle, type Topology } from './redis-topologies.js'

interface Connection {
  client: RedisClient
  close: () => unknown
}

const toUrl = (port = 0) => `redis://127.0.0.1:${port}`
const toNode = (port = 0) => ({ host: '127.0.0.1', port })

/** What the clients of node-redis have in common. */
type NodeRedis = RedisClient & {
  on(name: 'error', ignore: () => void): unknown
  connect(): Promise<unknown>
  destroy(): unknown
}

async function open(client: NodeRedis): Promise<Connection> {
  client.on('error', () => {})
  await client.connect()
  return { client, close: () => client.destroy() }
}

const closeIo = (client: Redis | Cluster): Connection => ({ client, close: () => client.disconnect() })

/** Every client that redisStore takes, with the processes it needs. */
const kinds: { kind: string; start: () => Promise<Topology>; connect: (ports: number[]) => Promise<Connection> }[] = [
  { kind: 'node-redis', start: startSingle, connect: ([port]) => open(createClient({ url: toUrl(port) })) },
  {
    kind: 'node-redis that gives bytes',
    start: startSingle,
    connect: ([port]) =>
      open(createClient({ url: toUrl(port), commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } } })),
  },
  {
    kind: 'a pool of node-redis',
    start: startSingle,
    connect: ([port]) => open(createClientPool({ url: toUrl(port) })),
  },
  {
    kind: 'a cluster of node-redis',
    start: startCluster,
    connect: (ports) => open(createCluster({ rootNodes: ports.map((port) => ({ url: toUrl(port) })) })),
  },
  {
    kind: 'node-redis with a sentinel',
    start: startSentinel,
    connect: ([, port]) => open(createSentinel({ name: 'ieum', sentinelRootNodes: [toNode(port)] })),
  },
  { kind: 'ioredis', start: startSingle, connect: async ([port]) => closeIo(new Redis(toNode(port))) },
  {
    kind: 'ioredis with a sentinel',
    start: startSentinel,
    connect: async ([, port]) => closeIo(new Redis({ name: 'ieum', sentinels: [toNode(port)] })),
  },
  {
    kind: 'a cluster of ioredis',
    start: startCluster,
    connect: async (ports) => closeIo(new Cluster(ports.map(toNode))),
  },
]

describe.each(kinds)('redisStore on $kind', ({ start, connect }) => {
  let topology: Topology
  let connection: Connection
  let store: Store

  beforeAll(async () => {
    topology = await start()
    connection = await connect(topology.ports)
    store = redisStore(connection.client)
  })
  afterAll(async () => {
    await connection.close()
    await topology.stop()
  })

  it('does what a store has to do, for keys in many hash slots', async () => {
    for (let number = 0; number < 30; number++) {
      const key = `ieum:${number}:registration`
      expect(await store.get(key)).toBeNull()
      await store.set(key, '값', 60)
      expect(await store.get(key)).toBe('값')
      expect(await store.setIfAbsent(key, 'other', 60)).toBe(false)
      expect(await store.setIfAbsent(`${key}:lock`, 'token', 60)).toBe(true)
      expect([await store.deleteIfEquals(key, 'other'), await store.deleteIfEquals(key, '값')]).toEqual([false, true])
      expect([await store.incr(`${key}:calls`, 60), await store.incr(`${key}:calls`, 60)]).toEqual([1, 2])
    }
  })
})
