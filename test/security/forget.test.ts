import { describe, expect, it, vi } from 'vitest'
import { createHostileStore, type Operation } from './support/hostile-store.js'
import { createPerson, noon, second } from './support/people.js'
import { createProcesses, createService, runTurns, type Service } from './support/service.js'
import { linked, nonMember, withdrawn } from './support/upstream.js'

const turns = Array.from({ length: 60 }, (_, turn) => turn)
const unavailable = { name: 'OnboardingError', code: 'store_unavailable' }
const limits = { storeMs: 10, attemptMs: 400, totalMs: 500 }

function createStored() {
  const clock = { time: noon }
  const hostile = createHostileStore({ clock })
  const { upstream, processes } = createProcesses(hostile.store, { clock, limits })
  return { clock, hostile, upstream, service: processes[0], other: processes[1] }
}

/** As a store would lose what was said to it. */
const troubles: [string, Operation, 'fail' | 'hang'][] = [
  ['reading fails', 'get', 'fail'],
  ['reading hangs', 'get', 'hang'],
  ['deleting fails', 'deleteIfEquals', 'fail'],
  ['deleting hangs', 'deleteIfEquals', 'hang'],
]

describe('forget', () => {
  it.each(troubles)('rejects with store_unavailable when %s', async (_, operation, kind) => {
    const { hostile, service } = createStored()
    await service.post('virtualAccounts')
    hostile.make(operation, kind)
    await expect(service.forget(createPerson(1))).rejects.toMatchObject(unavailable)
  })

  it.each(troubles)('rejects with store_unavailable when %s once', async (_, operation, kind) => {
    const { hostile, service } = createStored()
    await service.post('virtualAccounts')
    await service.post('registration')
    hostile.make(operation, kind, 1)
    await expect(service.forget(createPerson(1))).rejects.toMatchObject(unavailable)
  })

  it('rejects with store_unavailable while the store is left alone after failures', async () => {
    const { hostile, service } = createStored()
    await service.post('virtualAccounts')
    for (const operation of ['get', 'set', 'setIfAbsent', 'deleteIfEquals', 'incr'] as const)
      hostile.make(operation, 'fail')
    for (let person = 2; person < 8; person++) await service.post('virtualAccounts', { person })
    hostile.recover()
    expect(service.health().store).toBe('down')
    await expect(service.forget(createPerson(1))).rejects.toMatchObject(unavailable)
  })

  it('resolves when the store confirmed it, or had nothing', async () => {
    const { service, other } = createStored()
    await expect(service.forget(createPerson(1))).resolves.toBeUndefined()
    await service.post('virtualAccounts')
    await expect(other.forget(createPerson(1))).resolves.toBeUndefined()
  })

  it('takes away the last known result that a person past the limit would get', async () => {
    const service = createService({ limits: { callBurst: 1, callsPerDay: 1 } })
    service.upstream.truth = nonMember
    await service.post('registration')
    expect((await service.post('registration')).status).toBe(200)
    await service.forget(createPerson(1))
    expect((await service.post('registration')).status).toBe(429)
  })
})

const readAccounts = async (service: Service) => (await service.getVirtualAccounts(createPerson(1))).accounts

describe('what a read that began after forget sees', () => {
  it('is nothing that a leader without its lock kept', async () => {
    const { hostile, upstream, service, other } = createStored()
    hostile.make('setIfAbsent', 'fail', 3)
    const held = upstream.holdNext('virtualAccounts')
    const visit = service.getVirtualAccounts(createPerson(1))
    await held.arrived
    hostile.recover()
    await other.forget(createPerson(1))
    upstream.truth = withdrawn
    held.release()
    await visit
    expect(await readAccounts(other)).toEqual([])
    expect(await readAccounts(service)).toEqual([])
  })

  it('is nothing that a leader kept who could not look at its lock', async () => {
    const { hostile, upstream, service, other } = createStored()
    const held = upstream.holdNext('virtualAccounts')
    const visit = service.getVirtualAccounts(createPerson(1))
    await held.arrived
    await other.forget(createPerson(1))
    upstream.truth = withdrawn
    hostile.make('get', 'fail', 1)
    held.release()
    await visit
    hostile.recover()
    expect(await readAccounts(other)).toEqual([])
  })

  it.each([
    ['the same process', false],
    ['another process', true],
  ])('is what is true, whenever %s forgets during a visit', async (_, isOther) => {
    const seen: number[] = []
    for (const turn of turns) {
      const { upstream, service, other } = createStored()
      const visit = service.getVirtualAccounts(createPerson(1))
      await runTurns(turn)
      const forgetter = isOther ? other : service
      await forgetter.forget(createPerson(1))
      upstream.truth = withdrawn
      const accounts = await readAccounts(forgetter)
      await visit
      if (accounts.length > 0 || (await readAccounts(other)).length > 0) seen.push(turn)
    }
    expect(seen).toEqual([])
  })

  it.each([
    ['getVirtualAccounts', { before: linked, after: withdrawn, count: 0 }],
    ['getRegistration', { before: nonMember, after: linked, count: 1 }],
  ] as const)(
    'is what is true without a shared store, whenever the process forgets during %s',
    async (name, { before, after, count }) => {
      const seen: number[] = []
      for (let turn = 0; turn < 120; turn++) {
        const service = createService()
        service.upstream.truth = before
        const visit = service[name](createPerson(1))
        await runTurns(turn)
        await service.forget(createPerson(1))
        service.upstream.truth = after
        await visit
        const next = await readAccounts(service)
        service.clock.time += 200 * second
        if (next.length !== count || (await readAccounts(service)).length !== count) seen.push(turn)
      }
      expect(seen).toEqual([])
    },
  )

  it('is nothing that a leader kept whose lock could not be released', async () => {
    const clock = { time: noon }
    const hostile = createHostileStore({ clock })
    const { upstream, processes } = createProcesses(hostile.store, { clock })
    hostile.make('set', 'hang', 1)
    const visit = processes[0].getVirtualAccounts(createPerson(1))
    await vi.waitFor(() => expect(hostile.countHung()).toBe(1))
    await processes[1].forget(createPerson(1))
    upstream.truth = withdrawn
    hostile.make('deleteIfEquals', 'fail', 1)
    hostile.release()
    await visit
    expect(await readAccounts(processes[1])).toEqual([])
  })

  it.each([
    ['has its lock', 0],
    ['has no lock', 2],
  ])('is no call of its own process that %s and began before another process forgot', async (_, failures) => {
    const { hostile, upstream, service, other } = createStored()
    if (failures > 0) hostile.make('setIfAbsent', 'fail', failures)
    const held = upstream.holdNext('virtualAccounts')
    const visit = service.getVirtualAccounts(createPerson(1))
    await held.arrived
    hostile.recover()
    await other.forget(createPerson(1))
    upstream.truth = withdrawn
    const read = readAccounts(service)
    await runTurns(60)
    held.release()
    expect(await read).toEqual([])
    await visit
  })

  it('is one call for all while the store is down', async () => {
    const { hostile, upstream, service } = createStored()
    for (const operation of ['get', 'set', 'setIfAbsent', 'deleteIfEquals', 'incr'] as const)
      hostile.make(operation, 'fail')
    for (let person = 2; person < 8; person++) await service.post('virtualAccounts', { person })
    upstream.calls.length = 0
    await Promise.all(Array.from({ length: 5 }, () => readAccounts(service)))
    expect(upstream.calls).toHaveLength(1)
  })

  it('is no empty list of a person who was no member before another process forgot', async () => {
    const { upstream, service, other } = createStored()
    upstream.truth = nonMember
    await service.getRegistration(createPerson(1))
    expect(await readAccounts(service)).toEqual([])
    await other.forget(createPerson(1))
    upstream.truth = linked
    expect(await readAccounts(service)).toHaveLength(1)
  })
})
