import { utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { memoryStore, OnboardingError, type Registration } from '../../../src/server/index.js'
import {
  getOutcomeKey,
  publishOutcome,
  readOutcome,
  type FlightOutcome,
} from '../../../src/server/pipeline/flight-outcome.js'
import { servedRegistration } from '../../../src/server/pipeline/served-resources.js'
import { createSealedKeyRing } from '../../../src/server/store/key-ring.js'
import { reliableStore } from '../../../src/server/store/resilient-store.js'
import { sealEntry } from '../../../src/server/store/sealed-entry.js'
import { member } from './layers.js'

function createOutcomes() {
  const clock = { time: 0 }
  const store = reliableStore(memoryStore({ now: () => clock.time }))
  const [personKey] = createSealedKeyRing([utf8ToBytes('Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo')], 10_000)('person')
  const key = getOutcomeKey(personKey, 'token')
  const options = { store, resource: servedRegistration, now: () => clock.time }
  const publish = (outcome: FlightOutcome<Registration>) => publishOutcome(options, key, outcome)
  const read = (from = key) => readOutcome(options, from)
  return { clock, store, personKey, key, publish, read }
}

describe('the outcome of a flight', () => {
  it('is the data that the leader got', async () => {
    const { publish, read } = createOutcomes()
    await publish({ data: member })
    expect(await read()).toEqual({ data: member })
  })

  it('is the error that the leader got, without its request id', async () => {
    const { publish, read } = createOutcomes()
    const details = { action: 'contactSupport', retryAfter: 7, status: 500 } as const
    await publish({ error: new OnboardingError('portal_locked', { ...details, requestId: 'req-1' }) })
    const outcome = await read()
    expect(outcome).toEqual({ error: expect.objectContaining({ code: 'portal_locked', ...details }) })
    expect(JSON.stringify(outcome)).not.toContain('req-1')
  })

  it('is upstream_unavailable if the leader failed with anything else', async () => {
    const { publish, read } = createOutcomes()
    await publish({ error: new Error('canary') })
    expect(await read()).toEqual({ error: expect.objectContaining({ code: 'upstream_unavailable' }) })
  })

  it('can be found for two seconds', async () => {
    const { clock, publish, read } = createOutcomes()
    await publish({ data: member })
    clock.time = 1999
    expect(await read()).not.toBeNull()
    clock.time = 2000
    expect(await read()).toBeNull()
  })

  it('belongs to one leader', async () => {
    const { personKey, publish, read } = createOutcomes()
    await publish({ data: member })
    expect(await read(getOutcomeKey(personKey, 'other'))).toBeNull()
  })

  it.each([null, [], { body: { result: 'maybe' } }])('is none if it has another format: %j', async (body) => {
    const { store, key, read } = createOutcomes()
    await store.set(key.name, await sealEntry(key, 'outcome', body, 0), 60)
    expect(await read()).toBeNull()
  })

  it('keeps only known fields of an error', async () => {
    const { store, key, read } = createOutcomes()
    const error = { code: 'unheard_of', action: 'dance', retryAfter: '7', status: null }
    await store.set(key.name, await sealEntry(key, 'outcome', { error }, 0), 60)
    expect(await read()).toEqual({ error: expect.objectContaining({ code: 'upstream_unavailable', action: 'retry' }) })
  })
})
