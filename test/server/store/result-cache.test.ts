import { describe, expect, it, vi } from 'vitest'
import { memoryStore, type Store } from '../../../src/server/index.js'
import { createBackend, noon } from '../backend.js'
import { createScriptedUpstream } from '../scripted-upstream.js'

const fail = () => Promise.reject(new Error('canary'))

describe('the cache', () => {
  it.each([
    { persona: 'many', name: 'registration' as const, seconds: 600 },
    { persona: 'many', name: 'virtualAccounts' as const, seconds: 300 },
  ])('keeps $name for $seconds s', async ({ persona, name, seconds }) => {
    const backend = createBackend({ persona })
    const first = await (await backend.post(name)).text()
    backend.clock.time = noon + seconds * 1000 - 1
    expect(await (await backend.post(name)).text()).toBe(first)
    expect(await backend.countUpstreamCalls()).toBe(1)
    backend.clock.time = noon + seconds * 1000
    await backend.post(name)
    expect(await backend.countUpstreamCalls()).toBe(2)
  })

  it('does not keep a non-member by default', async () => {
    const backend = createBackend({ persona: 'newcomer' })
    await backend.post('registration')
    await backend.post('registration')
    expect(await backend.countUpstreamCalls()).toBe(2)
  })

  it('keeps a non-member for as long as the host says', async () => {
    const backend = createBackend({ persona: 'newcomer', ttl: { nonMember: 5 } })
    await backend.post('registration')
    await backend.post('registration')
    expect(await backend.countUpstreamCalls()).toBe(1)
  })

  it('is not read by a recheck, which fills it again', async () => {
    const backend = createBackend()
    await backend.post('virtualAccounts')
    const accounts = [{ comId: '00991', vtAccNo: '1', vtAccAlias: 'new' }]
    await backend.patch({ accounts })
    expect(await (await backend.post('virtualAccounts', { fresh: true })).json()).toMatchObject({ vtAccList: accounts })
    expect(await (await backend.post('virtualAccounts')).json()).toMatchObject({ vtAccList: accounts })
    expect(await backend.countUpstreamCalls()).toBe(2)
  })

  it('keeps no empty list, so that a user who has just linked an account sees it', async () => {
    const backend = createBackend()
    await backend.patch({ accounts: [] })
    await backend.post('virtualAccounts')
    await backend.patch({ accounts: [{ vtAccNo: '1' }] })
    expect(await (await backend.post('virtualAccounts')).json()).toMatchObject({ vtAccList: [{ vtAccNo: '1' }] })
  })

  it('deletes a member who turns out to be none', async () => {
    const backend = createBackend()
    await backend.post('registration')
    await backend.patch({ member: false })
    await backend.post('registration', { fresh: true })
    expect(await (await backend.post('registration')).json()).toEqual({ result: 'nonMember', today: '20260115' })
  })

  it('keeps no errors', async () => {
    const backend = createBackend()
    await backend.layFault({ path: '*', kind: 'reply', status: 404, body: '{}', times: 1 })
    expect((await backend.post('registration')).status).toBe(502)
    expect((await backend.post('registration')).status).toBe(200)
  })

  it('forgets both resources of a person, and of no other', async () => {
    const backend = createBackend()
    const other = backend.getIdentity('hong')
    await Promise.all([backend.post('registration'), backend.post('virtualAccounts'), backend.getRegistration(other)])
    await backend.forget(backend.getIdentity())
    await Promise.all([backend.post('registration'), backend.post('virtualAccounts'), backend.getRegistration(other)])
    expect(await backend.countUpstreamCalls()).toBe(5)
  })

  it('does not keep a result that was under way when the person was forgotten', async () => {
    const upstream = createScriptedUpstream()
    const backend = createBackend({ gateway: upstream.gateway })
    const release = upstream.hold()
    const early = backend.post('registration')
    await vi.waitFor(() => expect(upstream.underWay).toBe(1))
    await backend.forget(backend.getIdentity())
    release()
    await early
    await backend.post('registration')
    expect(upstream.calls).toBe(2)
  })

  it('is not needed for a response, but for a forget that is sure', async () => {
    const store: Store = { get: fail, set: fail, setIfAbsent: fail, deleteIfEquals: fail, incr: fail }
    const backend = createBackend({ store, secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo' })
    expect((await backend.post('registration')).status).toBe(200)
    await expect(backend.forget(backend.getIdentity())).rejects.toMatchObject({ code: 'store_unavailable' })
    // After three failures in a row the store is left alone.
    expect(backend.lines.filter(({ level }) => level === 'warn')).toHaveLength(3)
    expect(backend.health().store).toBe('down')
    expect(JSON.stringify(backend.lines)).not.toContain('canary')
  })

  it.each([
    '',
    '{',
    'null',
    '{"at":1}',
    `{"at":${noon},"body":{"result":"maybe"}}`,
    '{"at":"now","body":{"result":"member"}}',
  ])('treats the unreadable value %s as absent', async (value) => {
    const store: Store = { ...memoryStore(), get: async () => value }
    const backend = createBackend({ store, secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo' })
    expect((await backend.post('registration')).status).toBe(200)
    expect(await backend.countUpstreamCalls()).toBe(1)
  })

  it('does not trust a store to end a lifetime', async () => {
    const kept = new Map<string, string>()
    const get: Store['get'] = async (key) => kept.get(key) ?? null
    const set: Store['set'] = async (key, value) => void kept.set(key, value)
    const backend = createBackend({ store: { ...memoryStore(), get, set }, secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo' })
    await backend.post('registration')
    backend.clock.time = noon + 600_000
    await backend.post('registration')
    expect(await backend.countUpstreamCalls()).toBe(2)
  })

  it('is shared by backends with one store and one secret, and not under another secret', async () => {
    const shared = {
      store: memoryStore({ now: () => noon }),
      secret: ['Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo', 'former-Mw3bK8xRj5DnV1tGq9ZcF6yLh2PsEu7X'],
    }
    await createBackend(shared).post('registration')
    const same = createBackend(shared)
    await same.post('registration')
    expect(await same.countUpstreamCalls()).toBe(0)
    const other = createBackend({ ...shared, secret: 'Mw3bK8xRj5DnV1tGq9ZcF6yLh2PsEu7X' })
    await other.post('registration')
    expect(await other.countUpstreamCalls()).toBe(1)
  })
})
