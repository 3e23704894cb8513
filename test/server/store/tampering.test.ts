import { utf8ToBytes } from '@noble/hashes/utils.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { koscomGateway } from '../../../src/server/index.js'
import { createSealedVault } from '../../../src/server/store/vault.js'
import { apiKey, partner, type PathName } from '../backend.js'
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

function getPlace(number: number, question: PathName) {
  const { ci, korName } = createPerson(number)
  const { id } = koscomGateway({ apiKey, partner, baseUrl: upstream.baseUrl })
  return createSealedVault([utf8ToBytes(secret)])([id, question, ci, korName])[0]
}

const getOutcome = (number: number, leader: string) => getPlace(number, 'registration').beside(`outcome:${leader}`)

async function read(key: string): Promise<string> {
  const value = await client.get(key)
  if (value === null) throw new Error('Nothing is kept there.')
  return value
}

async function expectAskedAgain(question: PathName = 'registration'): Promise<void> {
  const before = upstream.calls.length
  expect(await backend.ask(1, question)).toEqual({ status: 200, body: createBody(1, question) })
  expect(upstream.calls).toHaveLength(before + 1)
}

describe('a kept answer', () => {
  it.each([
    { number: 2, question: 'registration' as const },
    { number: 1, question: 'virtualAccounts' as const },
  ])('to $question about person $number is none about person 1', async ({ number, question }) => {
    await backend.ask(1, 'registration')
    await backend.ask(number, question)
    await client.set(getPlace(1, 'registration').key, await read(getPlace(number, question).key))
    await expectAskedAgain()
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
    ['plain', () => JSON.stringify({ at: Date.now(), body: createBody(2, 'registration') })],
  ])('is asked for again where it is %s', async (_, change) => {
    await backend.ask(1, 'registration')
    const { key } = getPlace(1, 'registration')
    await client.set(key, change(await read(key)))
    await expectAskedAgain()
  })

  it.each([
    '',
    'null',
    '[]',
    '{"result":"member"}',
    '{"status":"member","consentExpiresOn":null}',
    '{"at":"1768446000000","body":{"result":"member"}}',
    '{"at":1768446000000,"answer":{"result":"member"}}',
    `{"at":${Date.now()},"body":{"status":"member"}}`,
  ])('is asked for again where it has the format of another version: %s', async (entry) => {
    await backend.ask(1, 'registration')
    const place = getPlace(1, 'registration')
    await client.set(place.key, await place.seal(entry))
    await expectAskedAgain()
    await backend.ask(1, 'registration')
    expect(upstream.calls).toHaveLength(2)
  })

  it('may have the wrong type in Redis', async () => {
    const { key } = getPlace(1, 'registration')
    await client.lPush(key, 'garbage')
    await expectAskedAgain()
  })
})

/** Another process waits for the answer about person 1; what it finds instead of it is up to the caller. */
async function meddle(change: (lock: string, leader: string) => Promise<void>): Promise<void> {
  const other = await createRedisBackend(redis.url, { baseUrl: upstream.baseUrl })
  const before = upstream.calls.length
  const release = upstream.hold()
  const replies = [backend.ask(1, 'registration')]
  await upstream.whenCalled(before + 1)
  const { key } = getPlace(1, 'registration').beside('lock')
  replies.push(other.ask(1, 'registration'))
  // By then it has looked whom it waits for.
  await redis.whenCalled('get', 9)
  await change(key, await read(key))
  await upstream.whenCalled(before + 2)
  release()
  const right = { status: 200, body: createBody(1, 'registration') }
  expect(await Promise.all(replies)).toEqual([right, right])
}

describe('an outcome that others wait for', () => {
  it('is not read where it is another’s', async () => {
    await backend.ask(2, 'registration')
    const [stolen] = await client.keys('*:outcome:*')
    const value = await read(stolen ?? '')
    await meddle(async (lock, leader) => {
      await client.set(getOutcome(1, leader).key, value)
      await client.del(lock)
    })
  })

  it('is not read where lock and outcome are another’s', async () => {
    await backend.ask(2, 'registration')
    const [stolen = ''] = await client.keys('*:outcome:*')
    const value = await read(stolen)
    const token = stolen.split(':').at(-1) ?? ''
    await meddle(async (lock) => {
      await client.set(getOutcome(1, token).key, value)
      await client.set(lock, token)
      await client.pExpire(lock, 100)
    })
  })

  it.each(['{"body":{"status":"member"}}', '{"answer":1}', '[]', 'null'])(
    'is not believed where it has the format of another version: %s',
    (outcome) =>
      meddle(async (lock, leader) => {
        const place = getOutcome(1, leader)
        await client.set(place.key, await place.seal(outcome))
        await client.del(lock)
      }),
  )

  it.each(['', 'garbage', '00'.repeat(40)])('is not read where it is %j', (value) =>
    meddle(async (lock, leader) => {
      await client.set(getOutcome(1, leader).key, value)
      await client.del(lock)
    }),
  )
})

function swap(value: string, index: number): string {
  return value.slice(0, index) + (value[index] === '0' ? '1' : '0') + value.slice(index + 1)
}
