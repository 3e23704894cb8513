import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/server/index.js'
import { createSharedQuota } from '../../../src/server/pipeline/shared-quota.js'
import { createPlainKeyRing } from '../../../src/server/store/key-ring.js'
import { reliableStore } from '../../../src/server/store/resilient-store.js'
import { sealEntry } from '../../../src/server/store/sealed-entry.js'

const now = () => 0

function createShared() {
  const store = reliableStore(memoryStore({ now }))
  const [key] = createPlainKeyRing([new Uint8Array(32)])('quota')
  const create = () => createSharedQuota(store, () => key, now)
  return { store, key, first: create(), second: create() }
}

describe('the shared quota', () => {
  it.each([
    { quota: { day: 20_468, left: 7, limit: 50_000 }, clockOffset: -3000 },
    { quota: { day: 20_468, left: null, limit: 50_000 }, clockOffset: null },
  ])('is read by the other processes: %j', async (news) => {
    const { first, second } = createShared()
    await first.write(news)
    expect(await second.read()).toEqual(news)
  })

  it('is unknown before anybody has written', async () => {
    expect(await createShared().first.read()).toEqual({ quota: null, clockOffset: null })
  })

  it.each([null, [], { day: '1', left: 1, limit: 1 }, { day: 1, left: '1', limit: 1 }, { day: 1, left: 1 }])(
    'is unknown if the store holds %j',
    async (body) => {
      const { store, key, first } = createShared()
      await store.set(key.name, await sealEntry(key, 'quota', body, 0), 60)
      expect(await first.read()).toEqual({ quota: null, clockOffset: null })
    },
  )

  it('lets one process claim the probe', async () => {
    const { first, second } = createShared()
    expect([await first.claimProbe(600), await second.claimProbe(600)]).toEqual([true, false])
  })

  it('lets every process claim the probe if the store fails', async () => {
    const { store, key } = createShared()
    const failing = createSharedQuota({ ...store, setIfAbsent: async () => 'failed' }, () => key, now)
    expect([await failing.claimProbe(600), await failing.claimProbe(600)]).toEqual([true, true])
  })
})
