import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../src/server/index.js'
import { createBackend } from './backend.js'
import { createScriptedUpstream, getPerson, member } from './resilience/scripted-upstream.js'

const own = { comId: '00002', vtAccNo: '160657695589800099', vtAccAlias: '주식' }
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
    await backend.fault({ path: 'consent', kind: 'reply', body: JSON.stringify({ vtAccList: [own] }) })
    expect(await backend.verify()).toBeNull()
  })

  it('takes the day from clocks in Seoul', async () => {
    const backend = await createMember({ serviceTermsExpireDate: '20260115' })
    backend.clock.time = Date.UTC(2026, 0, 15, 14, 59, 59, 999)
    expect(await backend.verify()).not.toBeNull()
    backend.clock.time = Date.UTC(2026, 0, 15, 15)
    expect(await backend.verify()).toBeNull()
  })

  it('asks upstream both questions, whatever is cached', async () => {
    const backend = await createMember()
    await Promise.all([backend.post('registration'), backend.post('virtualAccounts')])
    await backend.patch({ accounts: [] })
    expect(await backend.verify()).toBeNull()
    expect(await backend.countCalls()).toBe(4)
  })

  it.each(['register', 'consent'] as const)('throws where it cannot know because %s fails', async (path) => {
    const backend = await createMember()
    await backend.fault({ path, kind: 'reply', status: 500, body: '{"category":"x","code":3600,"message":"x"}' })
    await expect(backend.verify()).rejects.toMatchObject({ name: 'OnboardingError', code: 'firm_unavailable' })
  })

  it('asks in its own right at whatever moment a visit is refused to spare the quota', async () => {
    const outcomes = new Set()
    for (let turns = 0; turns < 40; turns++) {
      const upstream = createScriptedUpstream()
      upstream.reply = () => Response.json(member, { headers: { 'X-RateLimit-Remaining-Day': '9' } })
      const options = { gateway: upstream.gateway, store: memoryStore(), secret: 's'.repeat(32) }
      const [backend, other] = [createBackend(options), createBackend(options)]
      await backend.getRegistration(getPerson(1))
      const visit = backend.getRegistration(getPerson(0)).then(
        () => 'answered',
        ({ code }) => code,
      )
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      const who = turns % 2 ? backend : other
      expect(await who.verifyVirtualAccount(getPerson(0), '00002.160657695589800099.주식투자용')).not.toBeNull()
      outcomes.add(await visit)
    }
    expect([...outcomes]).toContain('rate_limited')
  })
})
