import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Store } from '../../src/server/index.js'
import { accountId, createPerson, noon } from './support/people.js'
import { createHostileStore } from './support/hostile-store.js'
import { createService } from './support/service.js'

const operations = ['get', 'set', 'setIfAbsent', 'deleteIfEquals', 'incr'] as const
const unhandled: unknown[] = []
const keep = (reason: unknown) => void unhandled.push(reason)

beforeEach(() => {
  unhandled.length = 0
  process.on('unhandledRejection', keep)
})
afterEach(() => {
  process.off('unhandledRejection', keep)
  vi.useRealTimers()
})

/** A store whose one operation is not async and throws, as that of a closed database. */
function createThrowing(operation: keyof Store): Store {
  const { store } = createHostileStore({ clock: { time: noon } })
  return {
    ...store,
    [operation]: () => {
      throw new Error('The database is closed.')
    },
  }
}

describe('a store that throws at once', () => {
  it.each(operations)('in %s harms no load, and leaves no rejection that nobody handles', async (operation) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    const service = createService({ store: createThrowing(operation) })
    for (const fresh of [false, true, false]) expect((await service.post('registration', { fresh })).status).toBe(200)
    expect(await service.verify(1, accountId(1))).toMatchObject({ id: accountId(1) })
    expect(vi.getTimerCount()).toBe(0)
    expect(unhandled).toEqual([])
  })
})

function createUndefined(): Store {
  const { store } = createHostileStore({ clock: { time: noon } })
  return { ...store, get: async (key) => (await store.get(key)) ?? (undefined as unknown as null) }
}

describe('a store that gives undefined for nothing', () => {
  it('lets somebody be forgotten of whom nothing is kept', async () => {
    const service = createService({ store: createUndefined() })
    await expect(service.forget(createPerson(1))).resolves.toBeUndefined()
    expect(service.health().store).toBe('up')
  })

  it('warns of no unreadable entry', async () => {
    const warnings: string[] = []
    const logger = { info() {}, error() {}, warn: (_: object, text?: string) => void warnings.push(text ?? '') }
    await createService({ store: createUndefined(), logger }).post('registration')
    expect(warnings).toEqual([])
  })
})

it('a store that gives bytes for text does not confirm that somebody is forgotten', async () => {
  const { store } = createHostileStore({ clock: { time: noon } })
  const service = createService({ store: { ...store, get: async () => Buffer.from('x') as unknown as string } })
  expect((await service.post('registration')).status).toBe(200)
  await expect(service.forget(createPerson(1))).rejects.toMatchObject({ code: 'store_unavailable' })
})
