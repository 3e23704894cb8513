import { describe, expect, it, vi } from 'vitest'
import { memoryStore, type Store } from '../../src/server/index.js'
import { createBackend, noon } from './backend.js'
import { createScriptedUpstream } from './resilience/scripted-upstream.js'

const fail = () => Promise.reject(new Error('canary'))

describe('the cache', () => {
  it.each([
    { persona: 'many', name: 'registration' as const, seconds: 600 },
    { persona: 'many', name: 'virtualAccounts' as const, seconds: 300 },
  ])('keeps an answer to $name for $seconds s', async ({ persona, name, seconds }) => {
    const backend = createBackend({ persona })
    const first = await (await backend.post(name)).text()
    backend.clock.time = noon + seconds * 1000 - 1
    expect(await (await backend.post(name)).text()).toBe(first)
    expect(await backend.countCalls()).toBe(1)
    backend.clock.time = noon + seconds * 1000
    await backend.post(name)
    expect(await backend.countCalls()).toBe(2)
  })

  it('does not keep that someone is no member', async () => {
    const backend = createBackend({ persona: 'newcomer' })
    await backend.post('registration')
    await backend.post('registration')
    expect(await backend.countCalls()).toBe(2)
  })

  it('keeps for as long as the host says', async () => {
    const backend = createBackend({ persona: 'newcomer', ttl: { nonMember: 5 } })
    await backend.post('registration')
    await backend.post('registration')
    expect(await backend.countCalls()).toBe(1)
  })

  it('is passed by and refilled by fresh', async () => {
    const backend = createBackend()
    await backend.post('virtualAccounts')
    const accounts = [{ comId: '00991', vtAccNo: '1', vtAccAlias: 'new' }]
    await backend.patch({ accounts })
    expect(await (await backend.post('virtualAccounts', { fresh: true })).json()).toMatchObject({ vtAccList: accounts })
    expect(await (await backend.post('virtualAccounts')).json()).toMatchObject({ vtAccList: accounts })
    expect(await backend.countCalls()).toBe(2)
  })

  it('keeps no empty list, so that whoever has just linked an account never reads the old answer', async () => {
    const backend = createBackend()
    await backend.patch({ accounts: [] })
    await backend.post('virtualAccounts')
    await backend.patch({ accounts: [{ vtAccNo: '1' }] })
    expect(await (await backend.post('virtualAccounts')).json()).toMatchObject({ vtAccList: [{ vtAccNo: '1' }] })
  })

  it('drops a member who turns out to be none', async () => {
    const backend = createBackend()
    await backend.post('registration')
    await backend.patch({ member: false })
    await backend.post('registration', { fresh: true })
    expect(await (await backend.post('registration')).json()).toEqual({ result: 'nonMember' })
  })

  it('keeps no errors', async () => {
    const backend = createBackend()
    await backend.fault({ path: '*', kind: 'reply', status: 404, body: '{}', times: 1 })
    expect((await backend.post('registration')).status).toBe(502)
    expect((await backend.post('registration')).status).toBe(200)
  })

  it('forgets both answers about a person, and only this one', async () => {
    const backend = createBackend()
    const other = backend.getIdentity('hong')
    await Promise.all([backend.post('registration'), backend.post('virtualAccounts'), backend.getRegistration(other)])
    await backend.forget(backend.getIdentity())
    await Promise.all([backend.post('registration'), backend.post('virtualAccounts'), backend.getRegistration(other)])
    expect(await backend.countCalls()).toBe(5)
  })

  it('does not keep an answer that was in flight when the person was forgotten', async () => {
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

  it('is no matter of life and death', async () => {
    const store: Store = { get: fail, set: fail, setIfAbsent: fail, deleteIfEquals: fail, incr: fail }
    const backend = createBackend({ store, secret: 's'.repeat(32) })
    expect((await backend.post('registration')).status).toBe(200)
    await expect(backend.forget(backend.getIdentity())).resolves.toBeUndefined()
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
  ])('counts the unreadable value %s as absent', async (value) => {
    const store: Store = { ...memoryStore(), get: async () => value }
    const backend = createBackend({ store, secret: 's'.repeat(32) })
    expect((await backend.post('registration')).status).toBe(200)
    expect(await backend.countCalls()).toBe(1)
  })

  it('does not trust a store to end a lifetime', async () => {
    const kept = new Map<string, string>()
    const get: Store['get'] = async (key) => kept.get(key) ?? null
    const set: Store['set'] = async (key, value) => void kept.set(key, value)
    const backend = createBackend({ store: { ...memoryStore(), get, set }, secret: 's'.repeat(32) })
    await backend.post('registration')
    backend.clock.time = noon + 600_000
    await backend.post('registration')
    expect(await backend.countCalls()).toBe(2)
  })

  it('is shared by backends with one store and one secret, and apart under another', async () => {
    const shared = { store: memoryStore({ now: () => noon }), secret: ['s'.repeat(32), 'former'.repeat(6)] }
    await createBackend(shared).post('registration')
    const same = createBackend(shared)
    await same.post('registration')
    expect(await same.countCalls()).toBe(0)
    const other = createBackend({ ...shared, secret: 't'.repeat(32) })
    await other.post('registration')
    expect(await other.countCalls()).toBe(1)
  })
})
