import { describe, expect, it } from 'vitest'
import { redisStore, type Gateway } from '../../src/server/index.js'
import { startRedis } from '../server/redis.js'
import { createHostileStore } from './support/hostile-store.js'
import { accountId, createPerson, day, noon } from './support/people.js'
import { createProcesses, createService, runTurns } from './support/service.js'
import { createUpstream, nonMember, problem } from './support/upstream.js'

describe('a request that is not sent upstream costs nothing:', () => {
  it('one that joined a call', async () => {
    const service = createService()
    service.upstream.truth = nonMember
    const held = service.upstream.holdNext('registration')
    const joined = Array.from({ length: 30 }, () => service.post('registration'))
    await held.arrived
    held.release()
    await Promise.all(joined)
    for (let time = 0; time < 40; time++) await service.post('registration')
    expect(service.upstream.calls).toHaveLength(20)
  })

  it('one that followed the call of another process', async () => {
    const hostile = createHostileStore({ clock: { time: noon } })
    const { upstream, processes } = createProcesses(hostile.store)
    upstream.truth = nonMember
    const held = upstream.holdNext('registration')
    const leader = processes[0].post('registration')
    await held.arrived
    const followers = Array.from({ length: 15 }, () => processes[1].post('registration'))
    await runTurns(200)
    held.release()
    await Promise.all([leader, ...followers])
    for (let time = 0; time < 40; time++) await processes[time % 2]?.post('registration')
    expect(upstream.calls).toHaveLength(20)
  })

  it('a retry after upstream failed', async () => {
    const service = createService({ limits: { callBurst: 2, breakerFailures: 1000 } })
    service.upstream.reply = () => new Response('{}', { status: 503 })
    for (let time = 0; time < 6; time++) await service.post('registration')
    expect(service.upstream.calls).toHaveLength(4)
  })

  it('one that found no turn', async () => {
    const service = createService({ limits: { callBurst: 2, concurrency: 1, queue: 0 } })
    service.upstream.truth = nonMember
    const held = service.upstream.holdNext('registration')
    const other = service.post('registration', { person: 2 })
    await held.arrived
    for (let time = 0; time < 5; time++) expect((await service.post('registration')).status).toBe(503)
    held.release()
    await other
    for (let time = 0; time < 5; time++) await service.post('registration')
    expect(service.upstream.calls.filter(({ person }) => person === 1)).toHaveLength(2)
  })

  it('one that was served from the cache', async () => {
    const service = createService({ limits: { callBurst: 2 } })
    for (let time = 0; time < 30; time++) await service.post('virtualAccounts')
    expect((await service.post('virtualAccounts', { fresh: true })).status).toBe(200)
    expect((await service.post('virtualAccounts', { fresh: true })).status).toBe(429)
  })
})

const hang = () => new Promise<never>(() => {})
const fail = () => Promise.reject(new Error('canary'))

describe.each([
  ['fails', fail],
  ['hangs', hang],
])('a request for which apiKey() %s', (_, getKey) => {
  const limits = { callBurst: 2, verifiesPerDay: 2, breakerFailures: 1000, attemptMs: 5, totalMs: 20 }

  /** A service whose apiKey() is of no use until `mend`. */
  function createKeyless(wrap = (gateway: Gateway): Gateway => ({ ...gateway })) {
    let read: () => Promise<string> = getKey
    const upstream = createUpstream(
      () => noon,
      () => read(),
    )
    const service = createService({ upstream, gateway: wrap(upstream.gateway), limits })
    return { ...service, mend: () => void (read = async () => 'key-canary') }
  }

  it('costs nothing, because nothing was sent', async () => {
    const service = createKeyless()
    for (let time = 0; time < 5; time++) expect((await service.post('registration')).status).toBeGreaterThan(500)
    expect(service.health().counters.upstreamCalls).toBe(0)
    service.mend()
    expect((await service.post('registration', { fresh: true })).status).toBe(200)
    expect(service.health().counters.upstreamCalls).toBe(1)
  })

  it('costs no verify', async () => {
    const service = createKeyless()
    for (let time = 0; time < 5; time++) await service.verify(1, accountId(1)).catch(() => null)
    service.mend()
    expect(await service.verify(1, accountId(1))).toMatchObject({ id: accountId(1) })
  })
})

describe('a gateway around koscomGateway that drops onSend', () => {
  it.each([
    ['results', 200],
    ['errors of upstream', 500],
  ])('has its %s counted all the same', async (_, status) => {
    const { upstream } = createService()
    upstream.truth = nonMember
    if (status === 500) upstream.reply = () => problem(2003)
    const { getRegistration } = upstream.gateway
    const gateway: Gateway = {
      ...upstream.gateway,
      getRegistration: (who, { requestId, signal, responseBytes, isDecision }) =>
        getRegistration(who, { requestId, signal, responseBytes, isDecision }),
    }
    const service = createService({ upstream, gateway, limits: { callBurst: 2 } })
    for (let time = 0; time < 5; time++) await service.post('registration')
    expect(upstream.calls).toHaveLength(2)
  })
})

describe('a call of a gateway that does not say when it sends', () => {
  it('counts from its beginning', async () => {
    const gateway: Gateway = { id: 'own', getRegistration: fail, getVirtualAccounts: fail }
    const service = createService({ gateway, limits: { callBurst: 2, breakerFailures: 1000 } })
    for (let time = 0; time < 2; time++) expect((await service.post('registration')).status).toBe(503)
    expect((await service.post('registration')).status).toBe(429)
    expect(service.health().counters.upstreamCalls).toBe(4)
  })
})

describe('verifyVirtualAccount and the host’s own fresh requests', () => {
  const id = accountId(1)

  it('have 60 checks a day, then throw too_many_checks with the seconds until the next day', async () => {
    const service = createService()
    for (let time = 0; time < 60; time++) expect(await service.verify(1, id)).toMatchObject({ id })
    const calls = service.upstream.calls.length
    const error = await service.verify(1, id).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'OnboardingError', code: 'too_many_checks' })
    expect(service.upstream.calls).toHaveLength(calls)
    service.clock.time += day
    expect(await service.verify(1, id)).toMatchObject({ id })
  })

  it.each(['getRegistration', 'getVirtualAccounts'] as const)('%s with fresh shares them', async (name) => {
    const service = createService()
    for (let time = 0; time < 60; time++) await service[name](createPerson(1), { fresh: true })
    const refused = { code: 'too_many_checks' }
    await expect(service[name](createPerson(1), { fresh: true })).rejects.toMatchObject(refused)
    await expect(service.verify(1, id)).rejects.toMatchObject(refused)
  })

  it('are there when a person has spent every other call, and cost none of those', async () => {
    const service = createService()
    for (let time = 0; time < 30; time++) await service.post('virtualAccounts', { fresh: true })
    expect(await service.verify(1, id)).toMatchObject({ id })
    const next = createService()
    for (let time = 0; time < 30; time++) await next.verify(1, id)
    expect((await next.post('virtualAccounts', { fresh: true })).status).toBe(200)
  })

  it('take another number from limits.verifiesPerDay', async () => {
    const service = createService({ limits: { verifiesPerDay: 1 } })
    await service.verify(1, id)
    await expect(service.verify(1, id)).rejects.toMatchObject({ code: 'too_many_checks' })
  })
})

describe('two processes on one Redis', () => {
  it('give one person 20 calls together', async () => {
    const redis = await startRedis()
    try {
      const { upstream, processes } = createProcesses(redisStore(await redis.connect()), { limits: { storeMs: 5000 } })
      upstream.truth = nonMember
      for (let time = 0; time < 60; time++) await processes[time % 2]?.post('registration')
      expect(upstream.calls).toHaveLength(20)
    } finally {
      await redis.stop()
    }
  })

  it('count alone, and no more than 20 each, when the store is down', async () => {
    const hostile = createHostileStore({ clock: { time: noon } })
    for (const operation of ['get', 'set', 'setIfAbsent', 'deleteIfEquals', 'incr'] as const)
      hostile.make(operation, 'fail')
    const { upstream, processes } = createProcesses(hostile.store)
    upstream.truth = nonMember
    for (let time = 0; time < 100; time++) await processes[time % 2]?.post('registration')
    expect(upstream.calls.length).toBeLessThanOrEqual(40)
  })
})
