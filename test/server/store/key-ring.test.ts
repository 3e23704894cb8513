import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startRedis, type Redis } from '../redis.js'
import { startCountingUpstream, type CountingUpstream } from './counting-upstream.js'
import { createBody } from './people.js'
import { createRedisBackend } from './store-backend.js'

let redis: Redis
let upstream: CountingUpstream
let accountsNow: unknown[] | null

beforeEach(async () => {
  redis = await startRedis()
  accountsNow = null
  upstream = await startCountingUpstream({
    respond: ({ status, body }) => ({ status, body: accountsNow ? { ...body, vtAccList: accountsNow } : body }),
  })
})

afterEach(async () => {
  await upstream.stop()
  await redis.stop()
})

const [old, next] = ['former-Mw3bK8xRj5DnV1tGq9ZcF6yLh2PsEu7X', 'next-Pn5vJ8cXq2RtY6mBk3WzD9gHs4LfAeU1'] as const
const rotations = [[old], [old, next], [next, old], [next]] as const

const start = (...secret: string[]) => createRedisBackend(redis.url, { baseUrl: upstream.baseUrl, secret })
const right = (number: number) => ({ status: 200, body: createBody(number, 'registration') })

describe('entries under a former secret', () => {
  it('are still read, and new ones written under the current one', async () => {
    await (await start(old)).load(1, 'registration')
    const rotated = await start(next, old)
    expect(await rotated.load(1, 'registration')).toEqual(right(1))
    expect(upstream.calls).toEqual(['registration 1'])
    await rotated.load(2, 'registration')
    const done = await start(next)
    expect(await done.load(2, 'registration')).toEqual(right(2))
    expect(upstream.calls).toEqual(['registration 1', 'registration 2'])
  })

  it('are loaded again once that secret is gone', async () => {
    await (await start(old)).load(1, 'registration')
    expect(await (await start(next)).load(1, 'registration')).toEqual(right(1))
    expect(upstream.calls).toHaveLength(2)
  })

  it('are replaced by newer ones for every process that knows both secrets', async () => {
    const [before, after] = [await start(old, next), await start(next, old)]
    await before.load(1, 'virtualAccounts')
    accountsNow = [{ comId: '00991', vtAccNo: '1', vtAccAlias: 'new' }]
    await after.load(1, 'virtualAccounts', { fresh: true })
    for (const backend of [before, after])
      expect(await backend.load(1, 'virtualAccounts')).toMatchObject({ body: { vtAccList: accountsNow } })
    expect(upstream.calls).toHaveLength(2)
  })

  it.each([0, 1])('are forgotten with those under the current one by process %i', async (teller) => {
    const backends = [await start(old, next), await start(next, old)]
    for (const backend of backends) await backend.load(1, 'registration', { fresh: true })
    await backends[teller]?.forget(1)
    await backends[1 - teller]?.load(1, 'registration')
    expect(upstream.calls).toHaveLength(3)
  })
})

describe('processes on one Redis', () => {
  it('work while only some of them are rotated, each step of the way', async () => {
    for (const turn of rotations.keys()) {
      const backends = await Promise.all(rotations.slice(turn, turn + 2).map((secrets) => start(...secrets)))
      for (const backend of [...backends, ...backends])
        for (const number of [1, 2, 3]) expect(await backend.load(number, 'registration')).toEqual(right(number))
    }
    // A process that never knew the former secret loads again. The others read the entries under it.
    expect(upstream.calls).toHaveLength(6)
  })
})
