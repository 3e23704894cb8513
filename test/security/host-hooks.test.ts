import { describe, expect, it } from 'vitest'
import type { Logger, Tracer } from '../../src/server/index.js'
import { oddThenables, oddValues } from './support/odd-values.js'
import { accountId, createPerson, noon } from './support/people.js'
import { createService, type ServiceOptions } from './support/service.js'
import { createUpstream } from './support/upstream.js'

const limits = { identifyMs: 20, attemptMs: 100, totalMs: 200 }
const timeout = 10_000
const id = accountId(1)

/** Everything a host does, with nothing of it spoilt by its hooks. */
async function expectUnharmed(options: ServiceOptions): Promise<void> {
  const service = createService(options)
  expect((await service.post('registration')).status).toBe(200)
  expect((await service.post('virtualAccounts')).status).toBe(200)
  expect((await service.post('virtualAccounts', { headers: { 'X-Ieum-Request': '0' } })).status).toBe(403)
  expect(await service.verify(1, id)).toMatchObject({ id })
  await service.forget(createPerson(1))
  await service.close()
}

const both = [...oddValues, ...oddThenables]
const throwing = (create: () => unknown) => () => {
  throw create()
}

describe.each(both)('with %s', (_, create) => {
  it(
    'audit may return it, throw it and reject with it',
    async () => {
      for (const audit of [create, throwing(create), () => Promise.reject(create())]) await expectUnharmed({ audit })
    },
    timeout,
  )

  it(
    'a logger may return it, throw it and have it for its methods',
    async () => {
      for (const log of [create, throwing(create), create()]) {
        const logger = { info: log, warn: log, error: log } as Logger
        await expectUnharmed({ logger })
      }
    },
    timeout,
  )

  it(
    'a tracer may return it, throw it, give it for a span, and never run what it traces',
    async () => {
      const tracers: unknown[] = [
        { startActiveSpan: create },
        { startActiveSpan: throwing(create) },
        { startActiveSpan: (_name: string, run: (span: unknown) => unknown) => run(create()) },
        { startActiveSpan: (_name: string, run: (span: unknown) => unknown) => [run({}), run({}), create()] },
        { startActiveSpan: () => {} },
        create() ?? {},
      ]
      for (const tracer of tracers) await expectUnharmed({ tracer: tracer as Tracer })
    },
    timeout,
  )
})

const withKey = (apiKey: () => unknown) =>
  createService({ upstream: createUpstream(() => noon, apiKey as () => Promise<string>), limits })

describe('apiKey()', () => {
  it.each(both)(
    'that returns %s is an error of the kit and no call',
    async (_, create) => {
      const service = withKey(create)
      // Only text can be a key.
      const isText = typeof create() === 'string'
      if (!isText) {
        await expect(service.getRegistration(createPerson(1))).rejects.toMatchObject({ name: 'OnboardingError' })
        expect(service.upstream.calls).toEqual([])
      }
      const response = await service.post('registration')
      expect(await response.text()).not.toContain('canary')
      await service.close()
    },
    timeout,
  )

  it.each(both)(
    'that throws %s is an error of the kit, without a word of it',
    async (_, create) => {
      const service = withKey(throwing(create))
      await expect(service.verify(1, id)).rejects.toMatchObject({ name: 'OnboardingError' })
      const response = await service.post('registration')
      expect(response.status).toBeGreaterThanOrEqual(500)
      expect(await response.text()).not.toContain('canary')
    },
    timeout,
  )

  it(
    'that hangs is left after the time of an attempt',
    async () => {
      const service = withKey(() => new Promise(() => {}))
      expect((await service.post('registration')).status).toBe(504)
      await service.close()
    },
    timeout,
  )
})
