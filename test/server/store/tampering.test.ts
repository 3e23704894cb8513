import { utf8ToBytes } from '@noble/hashes/utils.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { koscomGateway } from '../../../src/server/index.js'
import { createSealedKeyRing } from '../../../src/server/store/key-ring.js'
import { apiKey, partner, type ResourceName } from '../backend.js'
import { startRedis, type Client, type Redis } from '../redis.js'
import { startCountingUpstream, type CountingUpstream } from './counting-upstream.js'
import { createBody, createPerson } from './people.js'
import { createRedisBackend, secret, type StoreBackend } from './store-backend.js'

let redis: Redis
let upstream: CountingUpstream
let backend: StoreBackend
let client: Client

beforeEach(async () => {
  redis = await startRedis()
  upstream = await startCountingUpstream()
  backend = await createRedisBackend(redis.url, { baseUrl: upstream.baseUrl })
  client = await redis.connect()
})

afterEach(async () => {
  await upstream.stop()
  await redis.stop()
})

function getKey(number: number, resource: ResourceName) {
  const { ci, korName } = createPerson(number)
  const { id } = koscomGateway({ apiKey, partner, baseUrl: upstream.baseUrl })
  return createSealedKeyRing([utf8ToBytes(secret)], 4_000_000)('person', id, ci, korName)[0].child(resource)
}

const getOutcome = (number: number, leader: string) => getKey(number, 'registration').child(`outcome:${leader}`)

async function read(key: string): Promise<string> {
  const value = await client.get(key)
  if (value === null) throw new Error('Nothing is kept there.')
  return value
}

async function expectLoadedAgain(resource: ResourceName = 'registration'): Promise<void> {
  const before = upstream.calls.length
  expect(await backend.load(1, resource)).toEqual({ status: 200, body: createBody(1, resource) })
  expect(upstream.calls).toHaveLength(before + 1)
}

describe('a cache entry', () => {
  it.each([
    { number: 2, resource: 'registration' as const },
    { number: 1, resource: 'virtualAccounts' as const },
  ])('of $resource of person $number is not read as one of person 1', async ({ number, resource }) => {
    await backend.load(1, 'registration')
    await backend.load(number, resource)
    await client.set(getKey(1, 'registration').name, await read(getKey(number, resource).name))
    await expectLoadedAgain()
  })

  it.each<[string, (value: string) => string]>([
    ['cut short', (value) => value.slice(0, -2)],
    ['cut to a half digit', (value) => value.slice(0, -1)],
    ['cut to its start', (value) => value.slice(0, 24)],
    ['emptied', () => ''],
    ['longer', (value) => `${value}00`],
    ['changed in its first digit', (value) => swap(value, 0)],
    ['changed in its middle', (value) => swap(value, 40)],
    ['changed in its last digit', (value) => swap(value, value.length - 1)],
    ['garbage', () => '홍길동\u0000'],
    ['plain', () => JSON.stringify({ for: 'result', at: Date.now(), body: createBody(2, 'registration') })],
  ])('is loaded again if it is %s', async (_, change) => {
    await backend.load(1, 'registration')
    const { name } = getKey(1, 'registration')
    await client.set(name, change(await read(name)))
    await expectLoadedAgain()
  })

  it.each([
    '',
    'null',
    '[]',
    '{"result":"member"}',
    '{"status":"member","consentExpiresOn":null}',
    `{"at":${Date.now()},"body":{"result":"member"}}`,
    `{"for":"result","at":"${Date.now()}","body":{"result":"member"}}`,
    `{"for":"result","at":${Date.now()},"data":{"result":"member"}}`,
    `{"for":"result","at":${Date.now()},"body":{"status":"member"}}`,
  ])('is loaded again if it has the format of another version: %s', async (entry) => {
    await backend.load(1, 'registration')
    const key = getKey(1, 'registration')
    await client.set(key.name, await key.seal(entry))
    await expectLoadedAgain()
    await backend.load(1, 'registration')
    expect(upstream.calls).toHaveLength(2)
  })

  it('is loaded again if it has the wrong type in Redis', async () => {
    const { name } = getKey(1, 'registration')
    await client.lPush(name, 'garbage')
    await expectLoadedAgain()
  })
})

/** Another process waits for the outcome about person 1. The caller decides what it finds instead. */
async function meddle(change: (lock: string, leader: string) => Promise<void>): Promise<void> {
  const other = await createRedisBackend(redis.url, { baseUrl: upstream.baseUrl })
  const before = upstream.calls.length
  const release = upstream.hold()
  const replies = [backend.load(1, 'registration')]
  await upstream.whenCalled(before + 1)
  const lock = getKey(1, 'registration').child('lock')
  replies.push(other.load(1, 'registration'))
  // By then it has looked whom it waits for.
  await redis.whenCalled('get', 9)
  await change(lock.name, await read(lock.name))
  await upstream.whenCalled(before + 2)
  release()
  const right = { status: 200, body: createBody(1, 'registration') }
  expect(await Promise.all(replies)).toEqual([right, right])
}

describe('an outcome that others wait for', () => {
  it('is not read if it is another person’s', async () => {
    await backend.load(2, 'registration')
    const [stolen] = await client.keys('*:outcome:*')
    const value = await read(stolen ?? '')
    await meddle(async (lock, leader) => {
      await client.set(getOutcome(1, leader).name, value)
      await client.del(lock)
    })
  })

  it('is not read if lock and outcome are another person’s', async () => {
    await backend.load(2, 'registration')
    const [stolen = ''] = await client.keys('*:outcome:*')
    const value = await read(stolen)
    const token = stolen.split(':').at(-1) ?? ''
    await meddle(async (lock) => {
      await client.set(getOutcome(1, token).name, value)
      await client.set(lock, token)
      await client.pExpire(lock, 100)
    })
  })

  const at = Date.now()

  it.each([
    `{"for":"outcome","at":${at},"body":{"body":{"status":"member"}}}`,
    `{"for":"outcome","at":${at},"body":{"data":{"result":"member"}}}`,
    `{"for":"outcome","at":${at},"data":{"body":{"result":"member"}}}`,
    `{"for":"outcome","at":${at},"body":[]}`,
    `{"at":${at},"body":{"body":{"result":"member"}}}`,
    '[]',
    'null',
  ])('is not used if it has the format of another version: %s', (outcome) =>
    meddle(async (lock, leader) => {
      const key = getOutcome(1, leader)
      await client.set(key.name, await key.seal(outcome))
      await client.del(lock)
    }),
  )

  it.each(['', 'garbage', '00'.repeat(40)])('is not read if it is %j', (value) =>
    meddle(async (lock, leader) => {
      await client.set(getOutcome(1, leader).name, value)
      await client.del(lock)
    }),
  )
})

function swap(value: string, index: number): string {
  return value.slice(0, index) + (value[index] === '0' ? '1' : '0') + value.slice(index + 1)
}
