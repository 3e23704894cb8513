import { describe, expect, it } from 'vitest'
import { createBackend, createPost, paths, type PathName } from './backend.js'

const names = Object.keys(paths) as PathName[]

describe('an answer', () => {
  it('about registration has the fields of upstream', async () => {
    const response = await createBackend({ persona: 'hong' }).post('registration')
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.json()).toEqual({ result: 'member' })
  })

  it('about accounts has the fields of upstream, cleaned', async () => {
    const response = await createBackend({ persona: 'hong' }).post('virtualAccounts')
    expect(await response.json()).toEqual({
      vtAccList: [
        { comId: '00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용' },
        { comId: '00002', vtAccNo: '160657695589800099', vtAccAlias: '펀드투자용' },
      ],
    })
  })

  it.each(names)('to %s is never stored by a browser', async (name) => {
    const { headers } = await createBackend().post(name)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('may be sent on by the host with another body', async () => {
    const response = await createBackend().post('registration')
    expect(response.headers.get('Content-Length')).toBeNull()
  })

  it('comes below any path', async () => {
    const request = new Request('https://backend.example/register/search?x=1', createPost('registration'))
    expect((await createBackend().handler(request)).status).toBe(200)
  })

  it('is the same for callers in the process', async () => {
    const backend = createBackend({ persona: 'hong' })
    const identity = backend.getIdentity()
    expect(await backend.getRegistration(identity)).toEqual({ status: 'member', consentExpiresOn: null })
    expect(await backend.getVirtualAccounts(identity)).toMatchObject({
      accounts: [{ id: '00002.160657695589800099.주식투자용' }, { id: '00002.160657695589800099.펀드투자용' }],
      consentExpiresOn: null,
    })
  })

  it('of a caller in the process may be changed without harm', async () => {
    const backend = createBackend({ persona: 'unlinked', ttl: { accounts: 0 } })
    const identity = backend.getIdentity()
    const [first, second] = await Promise.all([
      backend.getVirtualAccounts(identity),
      backend.getVirtualAccounts(identity),
    ])
    first.accounts.push({ id: 'x', firmCode: 'x', number: 'x', alias: null })
    expect(second.accounts).toEqual([])
  })

  it.each([
    { persona: 'unknown', name: 'registration' as const, body: { result: 'nonMember' } },
    { persona: 'unknown', name: 'virtualAccounts' as const, body: { vtAccList: [] } },
    { persona: 'unlinked', name: 'virtualAccounts' as const, body: { vtAccList: [] } },
    { persona: 'newcomer', name: 'registration' as const, body: { result: 'nonMember' } },
  ])('to $name about $persona is no error', async ({ persona, name, body }) => {
    const response = await createBackend({ persona }).post(name)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(body)
  })
})

describe('health', () => {
  it('tells what upstream says is left of the quota', async () => {
    const backend = createBackend()
    expect(backend.health()).toMatchObject({ quotaLeft: null })
    await backend.post('registration')
    expect(backend.health()).toMatchObject({ quotaLeft: 49_999 })
  })
})
