import { Redis } from 'ioredis'
import { createClient as createNodeRedis } from 'redis'
import { describe, expect, it } from 'vitest'
import { memoryStore, redisStore, type RedisClient } from '../../../src/server/index.js'
import { startRedis } from '../redis.js'

/** A client that replies like this and keeps what it was sent. */
function createClient(reply: unknown) {
  const sent: string[][] = []
  const sendCommand = async (command: string[]) => (sent.push(command), reply)
  return { sent, store: redisStore({ sendCommand }) }
}

describe('redisStore', () => {
  it('writes lifetimes in whole milliseconds, at least one', async () => {
    const { sent, store } = createClient('OK')
    for (const seconds of [2, 0.0404, 1e-9]) await store.set('key', 'value', seconds)
    expect(sent.map((command) => command.at(-1))).toEqual(['2000', '40', '1'])
  })

  it.each([
    { reply: 'OK', isSet: true },
    { reply: null, isSet: false },
  ])('takes the reply $reply to SET NX for $isSet', async ({ reply, isSet }) => {
    const { sent, store } = createClient(reply)
    expect(await store.setIfAbsent('key', 'value', 2)).toBe(isSet)
    expect(sent).toEqual([['SET', 'key', 'value', 'NX', 'PX', '2000']])
  })

  it('has no value if the reply is no text', async () => {
    expect(await createClient(null).store.get('key')).toBeNull()
    expect(await createClient(7).store.get('key')).toBeNull()
    expect(await createClient('value').store.get('key')).toBe('value')
  })

  it.each([1, '1', 1n])('takes the reply %s to a script for a number', async (reply) => {
    expect(await createClient(reply).store.deleteIfEquals('key', 'value')).toBe(true)
    expect(await createClient(reply).store.incr('key', 2)).toBe(1)
  })
})

/** Stand-ins for clients that are not installed here. */
const callbackClient = { get() {}, send_command() {}, sendCommand() {}, connected: true }
const legacyClient = { options: { legacyMode: true }, isOpen: true, get() {}, sendCommand() {} }
const subscribedClient = { options: { RESP: 2 }, isOpen: true, isPubSubActive: true, get() {}, sendCommand() {} }
const memcached = { get() {}, set() {}, incr() {} }
const upstash = { get: async () => null, set: async () => 'OK', eval: async () => 1 }

describe('redisStore refuses at once', () => {
  it.each([
    { title: 'nothing', client: undefined, says: 'no client' },
    { title: 'a URL', client: 'redis://127.0.0.1', says: 'no client' },
    { title: 'an empty object', client: {}, says: 'no Redis client' },
    { title: 'a store', client: memoryStore(), says: 'no Redis client' },
    { title: 'a client of memcached', client: memcached, says: 'no Redis client' },
    { title: 'a client over HTTP', client: upstash, says: 'no Redis client' },
    { title: 'a transaction', client: createNodeRedis().multi(), says: 'a transaction' },
    { title: 'a pipeline of ioredis', client: new Redis({ lazyConnect: true }).pipeline(), says: 'a pipeline' },
    { title: 'redis 3', client: callbackClient, says: 'takes callbacks' },
    { title: 'the legacy mode of redis 4', client: legacyClient, says: 'takes callbacks' },
    { title: 'the legacy client of redis 5', client: createNodeRedis().legacy(), says: 'takes callbacks' },
    { title: 'a subscriber of node-redis', client: subscribedClient, says: 'subscriber mode' },
  ])('$title', ({ client, says }) => {
    expect(() => redisStore(client as unknown as RedisClient)).toThrow(TypeError)
    expect(() => redisStore(client as unknown as RedisClient)).toThrow(says)
  })

  it('an ioredis that has subscribed or is closed', async () => {
    const redis = await startRedis()
    const client = new Redis(redis.url, { protocol: 2 })
    await client.subscribe('news')
    expect(() => redisStore(client)).toThrow('subscriber mode')
    client.disconnect()
    await new Promise((resolve) => (client.status === 'end' ? resolve(null) : client.once('end', resolve)))
    expect(() => redisStore(client)).toThrow('closed for good')
    await redis.stop()
  })
})
