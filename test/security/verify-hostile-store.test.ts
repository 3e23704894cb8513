import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { redisStore } from '../../src/server/index.js'
import { startRedis, type Redis } from '../server/redis.js'
import { createHostileStore, type HostileStore } from './support/hostile-store.js'
import { accountId, createPerson, day, noon, second } from './support/people.js'
import { createProcesses, createService, type Service } from './support/service.js'
import { createUpstream, withdrawn } from './support/upstream.js'

const id = accountId(1)
/** A process that waits for another one gives up after a tenth of a second. */
const limits = { attemptMs: 2000, totalMs: 2100, storeMs: 20 }

/** Everything that ever lay in the store, as a writer to it may have kept it. */
async function recordFlights(service: Service, hostile: HostileStore) {
  await service.post('registration')
  await service.post('virtualAccounts')
  expect(await service.verify(1, id)).not.toBeNull()
  return [...hostile.snapshots]
}

const later = [
  ['16 s', 16 * second],
  ['the lifetime of an entry', 301 * second],
  ['30 days', 30 * day],
] as const

describe.each([
  ['one process', 1],
  ['two processes', 2],
])('a writer to the store, in %s,', (_, count) => {
  it.each(later)(
    'confirms nothing by putting back what lay there, %s after the consent ended',
    async (_name, ms) => {
      const clock = { time: noon }
      const hostile = createHostileStore({ clock, expires: false })
      const { upstream, processes } = createProcesses(hostile.store, { clock, limits })
      const snapshots = await recordFlights(processes[0], hostile)
      const verifier = processes[count - 1] as Service
      clock.time += ms
      upstream.truth = withdrawn
      const confirmed: number[] = []
      for (const [index, snapshot] of snapshots.entries()) {
        hostile.restore(snapshot)
        const before = upstream.calls.length
        const found = await verifier.verify(1, id)
        if (found || upstream.calls.length - before < 2) confirmed.push(index)
      }
      expect(confirmed).toEqual([])
    },
    60_000,
  )
})

describe('a writer to a real Redis', () => {
  let redis: Redis

  beforeAll(async () => {
    redis = await startRedis()
  })

  afterAll(() => redis.stop())

  it('confirms nothing by putting back the lock and the outcome of a flight', async () => {
    const writer = await redis.connect()
    const upstream = createUpstream()
    const service = createService({ upstream, store: redisStore(await redis.connect()), limits, now: Date.now })
    await service.verify(1, id)
    // Outcomes live for seconds; keys that end otherwise are none.
    const outcomes = await Promise.all(
      (await writer.keys('*:outcome:*')).map(async (key) => [key, await writer.get(key)] as const),
    )
    upstream.truth = withdrawn
    await writer.flushAll()
    for (const [key, value] of outcomes) {
      await writer.set(key, value ?? '')
      await writer.set(key.replace(/outcome:.*/, 'lock'), key.split(':').at(-1) ?? '', { PX: 60 })
    }
    const before = upstream.calls.length
    expect(await service.verify(1, id)).toBeNull()
    expect(upstream.calls.length - before).toBe(2)
  })
})

describe('verifyVirtualAccount with a store', () => {
  it('that responds late leads to a call upstream, whose result stays', async () => {
    const clock = { time: noon }
    const hostile = createHostileStore({ clock })
    const service = createService({ clock, store: hostile.store, limits })
    await service.post('virtualAccounts')
    for (const operation of ['get', 'set', 'setIfAbsent', 'deleteIfEquals', 'incr'] as const)
      hostile.make(operation, 'hang')
    service.upstream.truth = withdrawn
    const verified = service.verify(1, id)
    const before = service.upstream.calls.length
    expect(await verified).toBeNull()
    hostile.release()
    expect(service.upstream.calls.length - before).toBe(2)
    expect(await service.verify(1, id)).toBeNull()
  })

  it("that returns another person's value for every key confirms no account of theirs", async () => {
    const clock = { time: noon }
    const hostile = createHostileStore({ clock })
    const service = createService({ clock, store: hostile.store, limits })
    await service.post('registration', { person: 2 })
    await service.post('virtualAccounts', { person: 2 })
    const stolen = [...hostile.entries.values()].map(({ value }) => value)
    for (const value of stolen) {
      hostile.lie(() => value)
      expect(await service.verify(1, accountId(2))).toBeNull()
      expect(await service.verify(1, id)).toMatchObject({ id })
    }
  })

  it.each([
    ['says that every lock is taken', { setIfAbsent: async () => false }],
    ['says that every lock was lost', { deleteIfEquals: async () => false }],
    ['counts backwards', { incr: async () => -1e9 }],
    ['counts no number', { incr: async () => NaN }],
  ])('that %s confirms only what upstream says', async (_, lie) => {
    const clock = { time: noon }
    const hostile = createHostileStore({ clock })
    const service = createService({ clock, store: { ...hostile.store, ...lie }, limits })
    expect(await service.verify(1, id)).toMatchObject({ id })
    service.upstream.truth = withdrawn
    expect(await service.verify(1, id)).toBeNull()
    expect(service.upstream.calls).toHaveLength(4)
  })

  it('takes nothing from what its own visit has left in the store', async () => {
    const service = createService({ store: createHostileStore({ clock: { time: noon } }).store })
    await service.getVirtualAccounts(createPerson(1))
    service.upstream.truth = withdrawn
    expect(await service.verify(1, id)).toBeNull()
  })
})
