import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoryStore, redisStore, type Store } from '../../../src/server/index.js'
import { startRedis, type Redis } from '../redis.js'

let redis: Redis

beforeAll(async () => {
  redis = await startRedis()
})

afterAll(() => redis.stop())

/** Eight ways to one store: as many connections as processes would have, or the one store of this process. */
const stores: [string, () => Promise<Store[]>][] = [
  [
    'memoryStore',
    async () => {
      const store = memoryStore()
      return Array.from({ length: 8 }, () => store)
    },
  ],
  ['redisStore', () => Promise.all(Array.from({ length: 8 }, async () => redisStore(await redis.connect())))],
]

const hostile = [
  '',
  ' ',
  'null',
  '홍길동 🏦 é',
  'line\r\n$3\r\nDEL\r\n*1',
  '\u0000\u001F',
  "']) redis.call('flushall')",
  'x'.repeat(3_000_000),
]

describe.each(stores)('%s', (name, create) => {
  let all: Store[]
  let store: Store
  let count = 0
  const createKey = () => `홍:${name}:${++count}`

  beforeAll(async () => {
    all = await create()
    store = all[0] as Store
  })

  it('has no value if none was set', async () => {
    const key = createKey()
    expect(await store.get(key)).toBeNull()
    expect(await store.deleteIfEquals(key, '')).toBe(false)
  })

  it.each(hostile)('gives back the value %.20j as it was', async (value) => {
    const key = createKey()
    await store.set(key, value, 60)
    expect((await all[7]?.get(key)) === value).toBe(true)
    expect(await store.deleteIfEquals(key, `${value}.`)).toBe(false)
    expect(await store.deleteIfEquals(key, value)).toBe(true)
    expect(await store.get(key)).toBeNull()
  })

  it('takes keys of any characters', async () => {
    for (const key of hostile) await store.set(`${key}:`, key.slice(0, 9), 60)
    for (const key of hostile) expect(await store.get(`${key}:`)).toBe(key.slice(0, 9))
  })

  it('replaces value and lifetime', async () => {
    const key = createKey()
    await store.set(key, 'first', 0.03)
    await store.set(key, 'second', 60)
    await store.set(`${key}:clock`, '', 0.04)
    await until(async () => (await store.get(`${key}:clock`)) === null)
    expect(await store.get(key)).toBe('second')
  })

  it.each([0.04, 0.0401, 1e-9])('ends a lifetime of %d seconds', async (ttl) => {
    const key = createKey()
    await store.set(key, 'value', ttl)
    await until(async () => (await store.get(key)) === null)
    expect(await store.setIfAbsent(key, 'next', ttl)).toBe(true)
    await until(() => store.setIfAbsent(key, 'after', 60))
    expect(await store.incr(`${key}:count`, ttl)).toBe(1)
    await until(async () => (await store.get(`${key}:count`)) === null)
  })

  it('keeps a value for a year', async () => {
    const key = createKey()
    await store.set(key, 'value', 31_536_000.5)
    expect(await store.get(key)).toBe('value')
  })

  it('lets one of many set an absent value', async () => {
    const key = createKey()
    const won = await Promise.all(times(400, (turn) => pick(turn).setIfAbsent(key, String(turn), 60)))
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await store.get(key)).toBe(String(won.indexOf(true)))
  })

  it('lets one of many delete a value', async () => {
    const key = createKey()
    await store.set(key, 'mine', 60)
    const deletions = await Promise.all(
      times(400, (turn) => pick(turn).deleteIfEquals(key, turn % 2 ? 'mine' : 'yours')),
    )
    expect(deletions.filter(Boolean)).toHaveLength(1)
  })

  it('counts every one of many', async () => {
    const key = createKey()
    const counts = await Promise.all(times(400, (turn) => pick(turn).incr(key, 60)))
    expect(counts.toSorted((a, b) => a - b)).toEqual(times(400, (turn) => turn + 1))
  })

  it('does not renew the lifetime of a count', async () => {
    const key = createKey()
    await store.incr(key, 0.05)
    let last = 1
    await until(async () => {
      const next = await store.incr(key, 60)
      const isNew = next === 1
      expect(isNew || next === last + 1).toBe(true)
      last = next
      return isNew
    })
    expect(await store.incr(key, 60)).toBe(2)
  })

  it('does not renew a lifetime by trying to set', async () => {
    const key = createKey()
    await store.set(key, 'value', 0.05)
    await until(() => store.setIfAbsent(key, 'next', 60))
    expect(await store.get(key)).toBe('next')
  })

  function pick(turn: number): Store {
    return all[turn % all.length] as Store
  }
})

describe('memoryStore', () => {
  it('stays within its bounds, whatever is put into it', async () => {
    const store = memoryStore({ maxSize: 10_000 })
    const write = [store.set, store.setIfAbsent] as const
    for (let turn = 0; turn < 2000; turn++) {
      await write[turn % 2]?.(`key-${turn}`, 'x'.repeat(turn % 300), 60)
      await store.incr(`count-${turn}`, 60)
    }
    const found = await Promise.all(times(2000, async (turn) => (await store.get(`key-${turn}`)) ?? ''))
    expect(found.join('').length).toBeLessThanOrEqual(10_000)
    expect(found.at(-1)).not.toBe('')
  })

  it('does not keep what is larger than all of it, nor what was there before', async () => {
    const store = memoryStore({ maxSize: 100 })
    await store.set('key', 'small', 60)
    await store.set('key', 'x'.repeat(101), 60)
    expect(await store.get('key')).toBeNull()
  })
})

function times<Value>(count: number, create: (turn: number) => Value): Value[] {
  return Array.from({ length: count }, (_, turn) => create(turn))
}

/** Tries again until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve))
}
