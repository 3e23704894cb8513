import { expect, it, onTestFinished } from 'vitest'
import { startRedis } from '../../test/server/redis.js'
import { loadCrowd, loadPerson, startCrowd, tally } from './support/crowd.js'
import { startService } from './support/service-process.js'

const secret = 'pK3vT9xQ7mW2cL8dR5nB1hF6jZ4sYgAe'

async function startOnRedis(count: number, delayMs = 0, more: Record<string, string> = {}) {
  const redis = await startRedis()
  onTestFinished(() => redis.stop())
  const { upstream, variables } = await startCrowd(delayMs)
  const shared = { ...variables, IEUM_REDIS_URL: redis.url, IEUM_SECRET: secret, ...more }
  const services = await Promise.all(Array.from({ length: count }, () => startService(shared)))
  return { redis, upstream, services, variables: shared }
}

const readStore = async (origin: string) =>
  /^ieum_store_up (\d)/m.exec(await (await fetch(`${origin}/metrics`)).text())?.[1]

it('several processes on one Redis make one call for each resource of each person', async () => {
  const { upstream, services } = await startOnRedis(3, 30)
  expect(tally(await loadCrowd(services, 20))).toEqual({ right: 120 })
  expect(upstream.calls).toHaveLength(40)
  expect(new Set(upstream.calls).size).toBe(40)
})

it('Redis that dies changes nobody’s page and no readiness, and the metrics and the log say so', async () => {
  const { redis, services } = await startOnRedis(2)
  const [first, second] = services as [(typeof services)[0], (typeof services)[0]]
  expect(tally(await loadCrowd(services, 5))).toEqual({ right: 20 })
  expect(await readStore(first.internalOrigin)).toBe('1')
  redis.signal('SIGKILL')
  await first.waitFor('Redis is down')
  expect(tally(await loadCrowd(services, 10))).toEqual({ right: 40 })
  expect(await readStore(first.internalOrigin)).toBe('0')
  expect((await fetch(`${second.internalOrigin}/health/ready`)).status).toBe(200)
  const identity = { subject: 'user-1', ci: 'made-up', korName: '이음' }
  const forgotten = await first.post('/forget', { identity })
  expect([forgotten.status, await forgotten.json()]).toEqual([
    503,
    expect.objectContaining({ code: 'store_unavailable' }),
  ])
})

it('the service starts without its Redis, and uses it when it is there', async () => {
  const redis = await startRedis()
  const { variables } = await startCrowd()
  await redis.stop()
  const service = await startService({ ...variables, IEUM_REDIS_URL: redis.url, IEUM_SECRET: secret })
  expect(await readStore(service.internalOrigin)).toBe('0')
  expect(await loadPerson(service, 1, 'registration')).toBe('right')
})

it('a process that is killed while it leads holds nobody up for good: another one makes the call', async () => {
  const limits = { IEUM_LIMIT_ATTEMPT_MS: '1500', IEUM_LIMIT_TOTAL_MS: '4000' }
  const { upstream, services } = await startOnRedis(2, 0, limits)
  const [first, second] = services as [(typeof services)[0], (typeof services)[0]]
  const release = upstream.hold()
  const lost = loadPerson(first, 1, 'registration')
  await upstream.whenCalled(1)
  const waiting = loadPerson(second, 1, 'registration')
  first.signal('SIGKILL')
  expect(await lost).toBe('no response')
  release()
  expect(await waiting).toBe('right')
  expect(upstream.calls).toHaveLength(2)
})

it('an identify URL that is down costs no call, gives 503, and is no problem any more when it is up again', async () => {
  const { upstream, services, variables } = await startOnRedis(1)
  const [service] = services as [(typeof services)[0]]
  expect(await loadPerson(service, 1, 'registration')).toBe('right')
  const cutOff = await startService({ ...variables, IEUM_IDENTIFY_URL: 'http://127.0.0.1:1/' })
  expect(await loadPerson(cutOff, 2, 'registration')).toBe('503 upstream_unavailable')
  expect(upstream.calls).toHaveLength(1)
  expect((await fetch(`${cutOff.internalOrigin}/health/ready`)).status).toBe(200)
  expect(await loadPerson(service, 2, 'registration')).toBe('right')
})
