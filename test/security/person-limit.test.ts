import { describe, expect, it } from 'vitest'
import { createPerson, day, noon, second } from './support/people.js'
import { createService, type Service } from './support/service.js'
import { nonMember, problem, type ResourceName, type Upstream } from './support/upstream.js'

const minute = 60 * second

/** People whose results are not cached today, or not for long. */
const people: Record<string, (upstream: Upstream) => void> = {
  newcomer: (upstream) => (upstream.truth = nonMember),
  unlinked: (upstream) => (upstream.truth = { ...upstream.truth, virtualAccounts: () => ({ vtAccList: [] }) }),
  locked: (upstream) => (upstream.reply = () => problem(2003)),
  unknown: (upstream) => (upstream.reply = () => problem(3007)),
  expired: (upstream) =>
    (upstream.truth = {
      registration: { result: 'member' },
      virtualAccounts: () => ({ vtAccList: [], serviceTermsExpireDate: '20260114' }),
    }),
}

function createFor(person: string, limits: Record<string, number> = {}): Service {
  const service = createService({ limits })
  people[person]?.(service.upstream)
  return service
}

/** A resource of which no result is cached: 3007 is an empty list and no member, too. */
const resourceOf = (person: string): ResourceName =>
  ['newcomer', 'unknown'].includes(person) ? 'registration' : 'virtualAccounts'

async function repeat(times: number, work: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < times; time++) await work()
}

describe.each(Object.keys(people))('300 requests by a person who is %s', (person) => {
  it('cost at most 20 calls when they are plain requests to the handler', async () => {
    const service = createFor(person)
    await repeat(300, () => service.post(resourceOf(person)))
    expect(service.upstream.calls.length).toBeLessThanOrEqual(20)
  })

  it('cost at most 20 calls when they are fresh and plain ones for both resources', async () => {
    const service = createFor(person)
    await repeat(75, async () => {
      for (const fresh of [true, false]) {
        await service.post('registration', { fresh })
        await service.post('virtualAccounts', { fresh })
      }
    })
    expect(service.upstream.calls.length).toBeLessThanOrEqual(20)
  })

  it.each(['getRegistration', 'getVirtualAccounts'] as const)('cost at most 20 calls through %s', async (name) => {
    const service = createFor(person)
    await repeat(300, () => service[name](createPerson(1)).catch(() => null))
    expect(service.upstream.calls.length).toBeLessThanOrEqual(20)
  })

  it('leave everybody else their results when 3,000 calls are left', async () => {
    const service = createFor(person)
    let left = 3000
    const { reply } = service.upstream
    service.upstream.reply = (call) => {
      left -= 100
      service.upstream.headers = {
        'X-RateLimit-Remaining-Day': String(Math.max(0, left)),
        'X-RateLimit-Limit-Day': '3000',
      }
      return call.person === 1 ? reply(call) : undefined
    }
    await repeat(300, () => service.post(resourceOf(person)))
    expect((await service.post('registration', { person: 2 })).status).toBe(200)
  })
})

describe('past the limit', () => {
  it.each(Object.keys(people))('a fresh request by a person who is %s is 429 with Retry-After', async (person) => {
    const service = createFor(person)
    await repeat(20, () => service.post(resourceOf(person), { fresh: true }))
    const response = await service.post(resourceOf(person), { fresh: true })
    expect(response.status).toBe(429)
    expect(await response.json()).toMatchObject({ code: 'too_many_checks' })
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(Number(response.headers.get('Retry-After'))).toBeLessThanOrEqual(60)
  })

  it('a fresh request never gets the last known result', async () => {
    const service = createService()
    await repeat(20, () => service.post('virtualAccounts', { fresh: true }))
    expect((await service.post('virtualAccounts', { fresh: true })).status).toBe(429)
  })

  it.each(['newcomer', 'unlinked', 'unknown', 'expired'])(
    'a plain load by a person who is %s gets the last known result with its Age',
    async (person) => {
      const service = createFor(person)
      await repeat(20, () => service.post(resourceOf(person)))
      const last = await (await service.post(resourceOf(person))).json()
      service.clock.time += 30 * second
      const calls = service.upstream.calls.length
      const response = await service.post(resourceOf(person))
      expect(response.status).toBe(200)
      expect(response.headers.get('Age')).toBe('30')
      expect(await response.json()).toEqual(last)
      expect(service.upstream.calls).toHaveLength(calls)
    },
  )

  it('a plain load without a cached result is too_many_checks with the seconds', async () => {
    const service = createFor('locked')
    await repeat(20, () => service.post('virtualAccounts'))
    const response = await service.post('virtualAccounts')
    expect(response.status).toBe(429)
    expect(await response.json()).toMatchObject({ code: 'too_many_checks', retryAfter: 60 })
  })

  it('getRegistration gives the last known result, too', async () => {
    const service = createFor('newcomer')
    await repeat(25, () => service.getRegistration(createPerson(1)))
    expect(await service.getRegistration(createPerson(1))).toMatchObject({ status: 'nonMember' })
    expect(service.upstream.calls).toHaveLength(20)
  })

  it.each([
    [599, 200],
    [601, 429],
  ])('a negative result is %d s later still known: status %d', async (seconds, status) => {
    const service = createFor('newcomer', { callBurst: 1, callsPerDay: 1 })
    await service.post('registration')
    service.clock.time += seconds * second
    const response = await service.post('registration')
    expect(response.status).toBe(status)
    expect(service.upstream.calls).toHaveLength(1)
  })

  it('a kept negative result is never used while calls are left', async () => {
    const service = createFor('newcomer')
    await service.post('registration')
    service.upstream.truth = { ...nonMember, registration: { result: 'member' } }
    expect(await (await service.post('registration')).json()).toMatchObject({ result: 'member' })
  })

  it('one person costs no other person anything', async () => {
    const service = createFor('newcomer')
    await repeat(300, () => service.post('registration'))
    const before = service.upstream.calls.length
    await service.post('registration', { person: 2, fresh: true })
    expect(service.upstream.calls.length - before).toBe(1)
  })
})

describe('the defaults', () => {
  it('give one more call after 60 s', async () => {
    const service = createFor('newcomer')
    await repeat(30, () => service.post('registration'))
    service.clock.time += 60 * second
    await repeat(30, () => service.post('registration'))
    expect(service.upstream.calls).toHaveLength(21)
  })

  it('give 150 calls a day over both resources, and as many the next day', async () => {
    const service = createFor('newcomer')
    const load = async () => {
      await service.post('registration')
      await service.post('virtualAccounts', { fresh: true })
      service.clock.time += minute
    }
    await repeat(300, load)
    expect(service.upstream.calls).toHaveLength(150)
    service.clock.time = noon + day
    await repeat(300, load)
    expect(service.upstream.calls).toHaveLength(300)
  })

  it.each(['freshBurst', 'freshEveryMs', 'freshPerDay', 'callsBurst'])(
    'refuse the unknown limit %s with a TypeError that names it',
    (name) => {
      expect(() => createService({ limits: { [name]: 5 } })).toThrow(TypeError)
      expect(() => createService({ limits: { [name]: 5 } })).toThrow(name)
    },
  )
})
