import { describe, expect, it, vi } from 'vitest'
import { memoryStore } from '../../../src/server/index.js'
import { createBackend } from '../backend.js'
import { createScriptedUpstream, getPerson, member } from '../scripted-upstream.js'

const own = { comId: '00002', vtAccNo: '160657695589800099', vtAccAlias: '주식' }
const scriptedId = '00002.160657695589800099.주식투자용'
const id = '00002.160657695589800099.주식'

async function createMember(changes: object = {}) {
  const backend = createBackend()
  const accounts = [own, own, { ...own, vtAccAlias: '펀드' }]
  await backend.patch({ accounts, commonTermsExpireDate: null, serviceTermsExpireDate: null, ...changes })
  return { ...backend, verify: (account = id) => backend.verifyVirtualAccount(backend.getIdentity(), account) }
}

describe('verifyVirtualAccount', () => {
  it.each([
    { id, alias: '주식' },
    { id: `${id}~2`, alias: '주식' },
    { id: '00002.160657695589800099.펀드', alias: '펀드' },
  ])('finds $id', async (account) => {
    const backend = await createMember()
    expect(await backend.verify(account.id)).toEqual({ ...account, firmCode: '00002', number: own.vtAccNo })
  })

  it.each([`${id}~3`, '00002.160657695589800099.', '00002.160657695589800098.주식', '', '__proto__'])(
    'does not find the forged id %j',
    async (forged) => {
      expect(await (await createMember()).verify(forged)).toBeNull()
    },
  )

  it.each([
    { changes: { member: false }, found: false },
    { changes: { serviceTermsExpireDate: '20260114' }, found: false },
    { changes: { serviceTermsExpireDate: '20260115' }, found: true },
    { changes: { commonTermsExpireDate: '20260114' }, found: false },
    { changes: { commonTermsExpireDate: '20260115' }, found: true },
    { changes: { commonTermsExpireDate: '00000000' }, found: true },
    { changes: { accounts: [] }, found: false },
  ])('with $changes on 2026-01-15 finds an account: $found', async ({ changes, found }) => {
    expect((await (await createMember(changes)).verify()) !== null).toBe(found)
  })

  it('finds no account of a non-member, whatever the list says', async () => {
    const backend = await createMember({ member: false })
    await backend.layFault({ path: 'consent', kind: 'reply', body: JSON.stringify({ vtAccList: [own] }) })
    expect(await backend.verify()).toBeNull()
  })

  it('counts days in Seoul', async () => {
    const backend = await createMember({ serviceTermsExpireDate: '20260115' })
    backend.clock.time = Date.UTC(2026, 0, 15, 14, 59, 59, 999)
    expect(await backend.verify()).not.toBeNull()
    backend.clock.time = Date.UTC(2026, 0, 15, 15)
    expect(await backend.verify()).toBeNull()
  })

  it('loads both resources from upstream, whatever is cached', async () => {
    const backend = await createMember()
    await Promise.all([backend.post('registration'), backend.post('virtualAccounts')])
    await backend.patch({ accounts: [] })
    expect(await backend.verify()).toBeNull()
    expect(await backend.countUpstreamCalls()).toBe(4)
  })

  it.each(['register', 'consent'] as const)('throws if it cannot know because %s fails', async (path) => {
    const backend = await createMember()
    await backend.layFault({ path, kind: 'reply', status: 500, body: '{"category":"x","code":3600,"message":"x"}' })
    await expect(backend.verify()).rejects.toMatchObject({ name: 'OnboardingError', code: 'firm_unavailable' })
  })

  it('joins no load under way', async () => {
    const upstream = createScriptedUpstream()
    const backend = createBackend({ gateway: upstream.gateway })
    const release = upstream.hold()
    const visits = [backend.getRegistration(getPerson(0)), backend.getVirtualAccounts(getPerson(0), { fresh: true })]
    await vi.waitFor(() => expect(upstream.underWay).toBe(2))
    const verified = backend.verifyVirtualAccount(getPerson(0), scriptedId)
    await vi.waitFor(() => expect(upstream.underWay).toBe(4))
    release()
    expect(await verified).not.toBeNull()
    await Promise.all(visits)
  })

  it('is not joined by visits', async () => {
    const upstream = createScriptedUpstream()
    const backend = createBackend({ gateway: upstream.gateway })
    const release = upstream.hold()
    const verified = backend.verifyVirtualAccount(getPerson(0), scriptedId)
    const visit = backend.getRegistration(getPerson(0))
    await vi.waitFor(() => expect(upstream.underWay).toBe(3))
    release()
    await Promise.all([verified, visit])
  })

  it('reads and writes nothing of a person in a shared store', async () => {
    const store = memoryStore()
    const [get, set] = [vi.fn(store.get), vi.fn(store.set)]
    const setIfAbsent = vi.fn(store.setIfAbsent)
    const upstream = createScriptedUpstream()
    const shared = { ...store, get, set, setIfAbsent }
    const backend = createBackend({
      gateway: upstream.gateway,
      store: shared,
      secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo',
    })
    expect(await backend.verifyVirtualAccount(getPerson(0), scriptedId)).not.toBeNull()
    const keys = [get, set, setIfAbsent].flatMap(({ mock }) => mock.calls.map(([key]) => key))
    expect(keys.filter((key) => /registration|virtualAccounts/.test(key))).toEqual([])
  })

  it('fills no cache', async () => {
    const backend = await createMember()
    expect(await backend.verify()).not.toBeNull()
    await Promise.all([backend.post('registration'), backend.post('virtualAccounts')])
    expect(await backend.countUpstreamCalls()).toBe(4)
  })

  it('forgets the person if the account is not theirs any more', async () => {
    const backend = await createMember()
    await Promise.all([backend.post('registration'), backend.post('virtualAccounts')])
    await backend.patch({ accounts: [] })
    expect(await backend.verify()).toBeNull()
    expect(await (await backend.post('virtualAccounts')).json()).toMatchObject({ vtAccList: [] })
  })

  it('leaves the cache alone if the account is theirs', async () => {
    const backend = await createMember()
    await Promise.all([backend.post('registration'), backend.post('virtualAccounts')])
    await backend.verify()
    const response = await backend.post('virtualAccounts')
    expect(response.headers.get('Age')).toBe('0')
  })

  it('makes its own calls at whatever moment a visit is refused to save the quota', async () => {
    const outcomes = new Set()
    for (let turns = 0; turns < 40; turns++) {
      const upstream = createScriptedUpstream()
      upstream.reply = () => Response.json(member, { headers: { 'X-RateLimit-Remaining-Day': '9' } })
      const options = { gateway: upstream.gateway, store: memoryStore(), secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo' }
      const [backend, other] = [createBackend(options), createBackend(options)]
      await backend.getRegistration(getPerson(1))
      const visit = backend.getRegistration(getPerson(0)).then(
        () => 'loaded',
        ({ code }) => code,
      )
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      const who = turns % 2 ? backend : other
      expect(await who.verifyVirtualAccount(getPerson(0), scriptedId)).not.toBeNull()
      outcomes.add(await visit)
    }
    expect([...outcomes]).toContain('rate_limited')
  })
})

describe('getRegistration with fresh: true', () => {
  it('loads from upstream past the cache, and fills it', async () => {
    const backend = createBackend()
    await backend.post('registration')
    await backend.patch({ member: false })
    expect(await backend.getRegistration(backend.getIdentity(), { fresh: true })).toMatchObject({ status: 'nonMember' })
    expect(await backend.countUpstreamCalls()).toBe(2)
    await backend.patch({ member: true })
    await backend.getRegistration(backend.getIdentity(), { fresh: true })
    expect((await backend.post('registration')).headers.get('Age')).toBe('0')
    expect(await backend.countUpstreamCalls()).toBe(3)
  })
})
