import { describe, expect, it, vi } from 'vitest'
import type { AuditRecord } from '../../src/server/index.js'
import { createBackend } from './backend.js'
import { createScriptedUpstream } from './scripted-upstream.js'

describe('getRegistration and getVirtualAccounts', () => {
  it('resolve with the data that the handler sends', async () => {
    const backend = createBackend({ persona: 'hong' })
    const identity = backend.getIdentity()
    expect(await backend.getRegistration(identity)).toEqual({
      status: 'member',
      consentExpiresOn: null,
      today: '2026-01-15',
    })
    expect(await backend.getVirtualAccounts(identity)).toMatchObject({
      accounts: [{ id: '00002.160657695589800099.주식투자용' }, { id: '00002.160657695589800099.펀드투자용' }],
      consentExpiresOn: null,
      today: '2026-01-15',
    })
  })

  it('resolve with data of their own, which may be changed', async () => {
    const backend = createBackend({ persona: 'unlinked', ttl: { accounts: 0 } })
    const identity = backend.getIdentity()
    const [first, second] = await Promise.all([
      backend.getVirtualAccounts(identity),
      backend.getVirtualAccounts(identity),
    ])
    first.accounts.push({ id: 'x', firmCode: 'x', number: 'x', alias: null })
    expect(second.accounts).toEqual([])
  })
})

describe('health', () => {
  it('shows how much of the quota is left, as upstream says', async () => {
    const backend = createBackend()
    expect(backend.health()).toMatchObject({ quotaLeft: null })
    await backend.post('registration')
    expect(backend.health()).toMatchObject({ quotaLeft: 49_999 })
  })
})

describe('close', () => {
  it('waits for the loads under way, which succeed', async () => {
    const upstream = createScriptedUpstream()
    const { post, getVirtualAccounts, getIdentity, close } = createBackend({ gateway: upstream.gateway })
    const release = upstream.hold()
    const ends: string[] = []
    const first = post('registration').finally(() => ends.push('load'))
    const second = getVirtualAccounts(getIdentity()).finally(() => ends.push('load'))
    await vi.waitFor(() => expect(upstream.underWay).toBe(2))
    const closed = close().then(() => ends.push('close'))
    const late = await post('registration')
    expect(ends).toEqual([])
    release()
    await Promise.all([first, second, closed])
    expect(ends).toEqual(['load', 'load', 'close'])
    expect((await first).status).toBe(200)
    expect(late.status).toBe(503)
    expect(upstream.calls).toBe(2)
  })

  it('makes later loads fail with upstream_unavailable', async () => {
    const outcomes: string[] = []
    const audit = ({ outcome }: AuditRecord) => void outcomes.push(outcome)
    const { post, getRegistration, getIdentity, close, countUpstreamCalls } = createBackend({ audit })
    await post('registration')
    await close()
    const response = await post('registration')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'upstream_unavailable', action: 'retry' })
    const fresh = getRegistration(getIdentity(), { fresh: true })
    await expect(fresh).rejects.toMatchObject({ code: 'upstream_unavailable' })
    expect(await countUpstreamCalls()).toBe(1)
    expect(outcomes).toEqual(['upstream', 'upstream_unavailable', 'upstream_unavailable'])
    await close()
  })

  it('does not end before a load of the host does', async () => {
    const backend = createBackend()
    const loaded = backend.getRegistration(backend.getIdentity())
    await backend.close()
    expect(backend.health().quotaLeft).not.toBeNull()
    await loaded
  })
})
