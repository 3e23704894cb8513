import { describe, expect, it } from 'vitest'
import { createHostileStore } from './support/hostile-store.js'
import { day, noon, second } from './support/people.js'
import { createService } from './support/service.js'
import { problem } from './support/upstream.js'

const today = Math.floor(noon / day)

/** What anybody who may write to the store could put there as the quota. */
const forgeries: unknown[] = [
  { day: today, left: -1, limit: 50_000, clockOffset: 0 },
  { day: today, left: 0, limit: 50_000, clockOffset: 0 },
  { day: today, left: 1, limit: 1e308, clockOffset: 0 },
  { day: today + 1, left: 0, limit: 50_000, clockOffset: day },
  { day: today + 9999, left: 0, limit: 50_000, clockOffset: 9999 * day },
  { day: today, left: -1e308, limit: -1e308, clockOffset: 0 },
  { day: today, left: 0.5, limit: 50_000, clockOffset: -0 },
  { day: String(today), left: '-1', limit: '50000', clockOffset: '0' },
  { day: today, left: [-1], limit: [50_000] },
  { day: today, left: null, limit: 50_000, clockOffset: 1e308 },
  [today, -1, 50_000],
  'closed',
  -1,
]

/** A service that starts with this text under every key that it ever reads. */
async function createMisled(text: string) {
  const clock = { time: noon }
  const hostile = createHostileStore({ clock })
  const before = createService({ clock, store: hostile.store })
  before.upstream.headers = { 'X-RateLimit-Remaining-Day': '40000', 'X-RateLimit-Limit-Day': '50000' }
  await before.post('virtualAccounts')
  for (const key of hostile.seen) hostile.plant(key, text)
  return { clock, hostile, service: createService({ clock, store: hostile.store }) }
}

describe('a forged quota in the store', () => {
  it.each(forgeries.map((forgery) => JSON.stringify(forgery)))('does not stop visits: %s', async (text) => {
    const { service } = await createMisled(text)
    expect((await service.post('virtualAccounts', { person: 2 })).status).toBe(200)
    expect((await service.post('registration', { person: 3 })).status).toBe(200)
  })

  it.each(forgeries.map((forgery) => JSON.stringify(forgery)))('is not in health(): %s', async (text) => {
    const { service } = await createMisled(text)
    await service.post('virtualAccounts', { person: 2 })
    expect(service.health().quotaLeft).toBeNull()
  })

  it.each(['NaN', 'Infinity', '{"day":1e999}', '[[[[', 'x'.repeat(5_000_000)])(
    'does not stop visits when it is %.20s',
    async (text) => {
      const { service } = await createMisled(text)
      expect((await service.post('virtualAccounts', { person: 2 })).status).toBe(200)
    },
  )

  it('does not spend calls after upstream said that the quota is used up', async () => {
    const clock = { time: noon }
    const hostile = createHostileStore({ clock })
    const service = createService({ clock, store: hostile.store })
    const { upstream } = service
    upstream.reply = () => problem(3007, 429, { 'X-RateLimit-Remaining-Day': '0', 'Retry-After': '54000' })
    await service.post('virtualAccounts')
    const before = upstream.calls.length
    for (let person = 2; person < 12; person++) {
      clock.time += 2 * second
      const forgery = JSON.stringify({ day: today, left: 1e308, limit: 1, clockOffset: 0 })
      for (const key of hostile.seen) hostile.plant(key, forgery)
      await service.post('virtualAccounts', { person })
    }
    expect(upstream.calls.length - before).toBe(0)
  })

  it('is sealed: no text in the store is JSON', async () => {
    const clock = { time: noon }
    const hostile = createHostileStore({ clock })
    const service = createService({ clock, store: hostile.store })
    service.upstream.headers = { 'X-RateLimit-Remaining-Day': '40000' }
    await service.post('virtualAccounts')
    const written = hostile.snapshots.flatMap((snapshot) => [...snapshot.values()].map(({ value }) => value))
    expect(written.filter((value) => value.includes('"'))).toEqual([])
  })
})

describe('an old quota that somebody put back', () => {
  it('does not stop visits when it is put back today', async () => {
    const clock = { time: noon - day }
    const hostile = createHostileStore({ clock, expires: false })
    const service = createService({ clock, store: hostile.store })
    service.upstream.headers = { 'X-RateLimit-Remaining-Day': '1', 'X-RateLimit-Limit-Day': '50000' }
    await service.post('virtualAccounts')
    service.upstream.headers = {}
    const kept = hostile.snapshots.at(-1) ?? new Map()
    clock.time += day
    const next = createService({ clock, store: hostile.store, upstream: service.upstream })
    hostile.restore(kept)
    expect((await next.post('virtualAccounts', { person: 2 })).status).toBe(200)
  })
})
