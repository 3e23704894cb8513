import { describe, expect, it } from 'vitest'
import { memoryStore, type Store } from '../../src/server/index.js'
import { createBackend, paths, type PathName } from './backend.js'

const names = Object.keys(paths) as PathName[]

describe('concurrent questions', () => {
  it.each(names)('about one person to %s go upstream once', async (name) => {
    const backend = createBackend()
    const responses = await Promise.all([backend.post(name), backend.post(name), backend.post(name, { fresh: true })])
    const bodies = await Promise.all(responses.map((response) => response.text()))
    expect(new Set(bodies).size).toBe(1)
    expect(await backend.countCalls()).toBe(1)
  })

  it('about two people are apart', async () => {
    const backend = createBackend()
    const [many, newcomer] = await Promise.all(
      ['many', 'newcomer'].map((id) => backend.getRegistration(backend.getIdentity(id))),
    )
    expect([many?.status, newcomer?.status]).toEqual(['member', 'nonMember'])
  })

  it('share a failure, and the next question asks again', async () => {
    const backend = createBackend()
    await backend.fault({ path: '*', kind: 'reply', status: 404, times: 1 })
    const responses = await Promise.all([backend.post('registration'), backend.post('registration')])
    expect(responses.map(({ status }) => status)).toEqual([502, 502])
    expect((await backend.post('registration')).status).toBe(200)
    expect(await backend.countCalls()).toBe(2)
  })

  it('of two processes go upstream once also where one ends just as the other begins', async () => {
    const shared = { store: memoryStore(), secret: 's'.repeat(32), limits: { storeMs: 5000, retryDelayMs: 0 } }
    const first = createBackend(shared)
    const setIfAbsent: Store['setIfAbsent'] = async (...given) => {
      await first.post('registration')
      return shared.store.setIfAbsent(...given)
    }
    const second = createBackend({ ...shared, store: { ...shared.store, setIfAbsent } })
    expect((await second.post('registration')).status).toBe(200)
    expect(await second.countCalls()).toBe(0)
    expect(await first.countCalls()).toBe(1)
  })

  it('end before close does', async () => {
    const backend = createBackend()
    const answer = backend.getRegistration(backend.getIdentity())
    await backend.close()
    expect(backend.health().quotaLeft).not.toBeNull()
    await answer
  })
})
