import { describe, expect, it } from 'vitest'
import { createHostileStore } from './support/hostile-store.js'
import { createPerson, createRow, noon, second } from './support/people.js'
import { createService } from './support/service.js'
import { withdrawn, type ResourceName } from './support/upstream.js'

const resources = ['registration', 'virtualAccounts'] as const
const limits = { attemptMs: 2000, totalMs: 2100, storeMs: 20 }

/** A service that has served persons 1 and 2, and what lies in its store. */
async function createFilled(expires = true) {
  const clock = { time: noon }
  const hostile = createHostileStore({ clock, expires })
  const service = createService({ clock, store: hostile.store, limits })
  const keyOf = new Map<string, string>()
  for (const person of [1, 2]) {
    for (const resource of resources) {
      const before = new Set(hostile.entries.keys())
      await service.post(resource, { person })
      const kept = [...hostile.entries].filter(([key, { value }]) => !before.has(key) && value.length > 100)
      keyOf.set(`${resource} ${person}`, kept.map(([key]) => key).toSorted((a, b) => a.length - b.length)[0] ?? '')
    }
  }
  const getKey = (resource: ResourceName, person = 1) => keyOf.get(`${resource} ${person}`) ?? ''
  const getValue = (resource: ResourceName, person = 1) => hostile.entries.get(getKey(resource, person))?.value ?? ''
  return { clock, hostile, service, getKey, getValue }
}

type Filled = Awaited<ReturnType<typeof createFilled>>

const own = { vtAccList: [createRow(1)] }

async function expectTheTruthByACall({ service }: Filled): Promise<void> {
  const before = service.upstream.calls.length
  const response = await service.post('virtualAccounts')
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject(own)
  expect(service.upstream.calls.slice(before)).toEqual([{ resource: 'virtualAccounts', person: 1 }])
}

const values: [string, (filled: Filled) => string][] = [
  ['moved there from the key of the other resource', ({ getValue }) => getValue('registration')],
  ['moved there from another person', ({ getValue }) => getValue('virtualAccounts', 2)],
  ['cut short', ({ getValue }) => getValue('virtualAccounts').slice(0, -2)],
  ['empty', () => ''],
  ['somebody’s plain JSON', () => JSON.stringify({ at: noon, body: { vtAccList: [createRow(2)] } })],
  ['text of another program', () => 'session:카나리\u0000\uD800'],
  ['8 MiB of hexadecimal digits', () => 'ab'.repeat(4_194_304)],
  ['followed by 8 MiB', ({ getValue }) => getValue('virtualAccounts') + '00'.repeat(4_194_304)],
]

describe('an entry of the shared store', () => {
  it.each(values)('counts as absent when it is %s', async (_, create) => {
    const filled = await createFilled()
    filled.hostile.plant(filled.getKey('virtualAccounts'), create(filled))
    await expectTheTruthByACall(filled)
  })

  it.each([{}, [], 7, true, Symbol('canary'), new Uint8Array(40), undefined].map((value) => [value]))(
    'counts as absent when the client gives back %s instead of text',
    async (value) => {
      const filled = await createFilled()
      filled.hostile.lie(() => value)
      await expectTheTruthByACall(filled)
    },
  )

  it('counts as absent after its lifetime in a store that never expires', async () => {
    const filled = await createFilled(false)
    filled.clock.time += 301 * second
    await expectTheTruthByACall(filled)
  })

  it('counts as absent when it was rolled back past its lifetime', async () => {
    const filled = await createFilled()
    const [key, old] = [filled.getKey('virtualAccounts'), filled.getValue('virtualAccounts')]
    filled.clock.time += 301 * second
    await filled.service.post('virtualAccounts')
    filled.hostile.plant(key, old)
    await expectTheTruthByACall(filled)
  })

  it('reports its real age when it was rolled back within its lifetime', async () => {
    const { clock, hostile, service, getKey, getValue } = await createFilled()
    const old = getValue('virtualAccounts')
    clock.time += 200 * second
    await service.post('virtualAccounts', { fresh: true })
    hostile.plant(getKey('virtualAccounts'), old)
    clock.time += 99 * second
    expect((await service.post('virtualAccounts')).headers.get('Age')).toBe('299')
  })

  it.each(resources)('for %s is never the data of two swapped people', async (resource) => {
    const { hostile, service, getKey, getValue } = await createFilled()
    const [mine, theirs] = [getValue(resource), getValue(resource, 2)]
    hostile.plant(getKey(resource), theirs)
    hostile.plant(getKey(resource, 2), mine)
    for (const person of [1, 2]) {
      const text = await (await service.post(resource, { person })).text()
      const other = createRow(3 - person).vtAccNo
      expect(text).not.toContain(other)
    }
    expect(service.upstream.calls).toHaveLength(6)
  })
})

describe('the outcome of a flight in a store that never expires', () => {
  it.each([16 * second, 301 * second])(
    'shows a visit nothing when it is put back after %d ms',
    async (ms) => {
      const { clock, hostile, service } = await createFilled(false)
      const snapshots = [...hostile.snapshots]
      clock.time += ms
      service.upstream.truth = withdrawn
      const shown: number[] = []
      for (const [index, snapshot] of snapshots.entries()) {
        hostile.restore(new Map([...snapshot].filter(([key]) => /lock|outcome/.test(key) || snapshot.size < 2)))
        const { accounts } = await service.getVirtualAccounts(createPerson(1), { fresh: true })
        if (accounts.length > 0) shown.push(index)
      }
      expect(shown).toEqual([])
    },
    60_000,
  )
})
