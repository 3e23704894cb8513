import { describe, expect, it } from 'vitest'
import { createHostileStore } from './support/hostile-store.js'
import { accountId, createPerson, noon, second } from './support/people.js'
import { createProcesses, createService, runTurns, type Service } from './support/service.js'
import { withdrawn, type ResourceName } from './support/upstream.js'

const id = accountId(1)
const turns = Array.from({ length: 30 }, (_, turn) => turn)

/** Two processes on one store, or the same one twice. */
function createPair(count: number, limits: Record<string, number> = {}) {
  const clock = { time: noon }
  const hostile = createHostileStore({ clock })
  const { upstream, processes } = createProcesses(hostile.store, { clock, limits })
  return { clock, hostile, upstream, visitor: processes[0], verifier: processes[count - 1] as Service }
}

describe.each([
  ['one process', 1],
  ['two processes', 2],
])('verifyVirtualAccount in %s', (_, count) => {
  it('takes no 299 s old entry from a visit that a store failing once lets it join', async () => {
    const confirmed: number[] = []
    for (const turn of turns) {
      const { clock, hostile, upstream, visitor, verifier } = createPair(count)
      await visitor.getVirtualAccounts(createPerson(1))
      clock.time += 299 * second
      upstream.truth = withdrawn
      hostile.make('get', 'fail', 1)
      const visit = visitor.getVirtualAccounts(createPerson(1))
      await runTurns(turn)
      if (await verifier.verify(1, id)) confirmed.push(turn)
      await visit
    }
    expect(confirmed).toEqual([])
  })

  it.each(['get', 'set', 'setIfAbsent', 'deleteIfEquals', 'incr'] as const)(
    'confirms nothing withdrawn before its call when %s of the store fails once during a visit',
    async (operation) => {
      const confirmed: number[] = []
      for (const turn of turns) {
        const { hostile, upstream, visitor, verifier } = createPair(count, { attemptMs: 400, totalMs: 500 })
        hostile.make(operation, 'fail', 1)
        const visits = [visitor.getVirtualAccounts(createPerson(1)), visitor.getRegistration(createPerson(1))]
        await runTurns(turn)
        upstream.truth = withdrawn
        if (await verifier.verify(1, id)) confirmed.push(turn)
        await Promise.all(visits)
      }
      expect(confirmed).toEqual([])
    },
    30_000,
  )

  it.each(['registration', 'virtualAccounts'] as const)(
    'does not join a call for %s that began before the consent was withdrawn',
    async (resource) => {
      const { upstream, visitor, verifier } = createPair(count)
      const held = upstream.holdNext(resource)
      const visit = visitor[resource === 'registration' ? 'getRegistration' : 'getVirtualAccounts'](createPerson(1))
      await held.arrived
      upstream.truth = resource === 'registration' ? { ...upstream.truth, registration: over } : withdrawn
      const verified = verifier.verify(1, id)
      await runTurns(60)
      held.release()
      expect(await verified).toBeNull()
      await visit
    },
  )

  it('does not join another verify that began before the consent was withdrawn', async () => {
    const { upstream, visitor, verifier } = createPair(count)
    const held = upstream.holdNext('virtualAccounts')
    const first = visitor.verify(1, id)
    await held.arrived
    upstream.truth = withdrawn
    const next = verifier.verify(1, id)
    await runTurns(60)
    held.release()
    expect(await next).toBeNull()
    await first
  })

  it.each([false, true])('does not join a request with fresh: %s of the same person', async (fresh) => {
    const { upstream, visitor, verifier } = createPair(count)
    const held = upstream.holdNext('virtualAccounts')
    const visit = visitor.post('virtualAccounts', { fresh })
    await held.arrived
    upstream.truth = withdrawn
    const verified = verifier.verify(1, id)
    await runTurns(60)
    held.release()
    expect(await verified).toBeNull()
    await visit
  })
})

const over = { result: 'member', commonTermsExpireDate: '20260114' }

describe('verifyVirtualAccount without a shared store', () => {
  it.each(['registration', 'virtualAccounts'] satisfies ResourceName[])(
    'does not join a visit for %s under way',
    async (resource) => {
      const service = createService()
      const held = service.upstream.holdNext(resource)
      const visit = service.post(resource)
      await held.arrived
      const { truth } = service.upstream
      service.upstream.truth = resource === 'registration' ? { ...truth, registration: over } : withdrawn
      const verified = service.verify(1, id)
      await runTurns(60)
      held.release()
      expect(await verified).toBeNull()
      await visit
    },
  )
})
