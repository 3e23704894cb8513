import { expect, test } from 'vitest'
import { createOnboardingClient } from '../../src/client/index.js'
import { createFakeBackend, personas, type FakeBackend, type FaultRule } from '../../src/testing/index.js'

const limits = { attemptMs: 50, totalMs: 200, retryDelayMs: 1 }
const endpoint = 'https://backend.test/onboarding'

const loadAs = ({ fetch }: FakeBackend, subject: string) => {
  const client = createOnboardingClient({ endpoint, fetch })
  return Promise.all([client.getRegistration({ subject }), client.getVirtualAccounts({ subject })])
}

const post = { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Ieum-Request': '1' }, body: '{}' }

test('can sign in every persona of the sandbox', async () => {
  const backends = personas.map(({ id }) => ({ id, backend: createFakeBackend({ persona: id }) }))
  const results = await Promise.allSettled(backends.map(({ id, backend }) => loadAs(backend, id)))
  const failures = results.flatMap((response) => (response.status === 'rejected' ? [response.reason.code] : []))
  expect(failures).toEqual(['portal_locked'])
})

test('serves the data of the real sandbox through the real server', async () => {
  const backend = createFakeBackend({ persona: 'hong' })
  const [registration, { accounts }] = await loadAs(backend, 'hong')
  expect(registration).toMatchObject({ status: 'member', consentExpiresOn: null })
  expect(accounts.map(({ alias }) => alias)).toEqual(['주식투자용', '펀드투자용'])
  expect(await backend.getRequests()).toMatchObject([{ persona: 'hong' }, { persona: 'hong' }])
})

test('uses the id of the persona as subject, and refuses another subject', async () => {
  await expect(loadAs(createFakeBackend({ persona: 'hong' }), 'many')).rejects.toMatchObject({
    code: 'subject_changed',
  })
})

test('signs nobody in for persona null', async () => {
  await expect(loadAs(createFakeBackend({ persona: null }), 'hong')).rejects.toMatchObject({ code: 'unauthenticated' })
})

test('names the known personas if it does not know one', () => {
  expect(() => createFakeBackend({ persona: 'hongg' })).toThrow(/"hongg".*newcomer, .*hong/)
})

test.each([
  ['any URL', 'https://anywhere.test/api/register/search'],
  ['a relative URL', '/api/register/search'],
  ['a URL object', new URL('https://anywhere.test/register/search')],
  ['a request', new Request('https://anywhere.test/register/search', post)],
])('accepts %s in fetch', async (_, input) => {
  const { fetch } = createFakeBackend({ persona: 'hong' })
  const response = await (input instanceof Request ? fetch(input) : fetch(input, post))
  expect([response.status, await response.json()]).toMatchObject([200, { result: 'member' }])
})

const faults: [Omit<FaultRule, 'path'>, string][] = [
  [{ kind: 'stall' }, 'timeout'],
  [{ kind: 'stallBody' }, 'timeout'],
  [{ kind: 'delay', ms: 10_000 }, 'timeout'],
  [{ kind: 'reset' }, 'network'],
  [{ kind: 'truncate' }, 'network'],
  [{ kind: 'html' }, 'invalid_response'],
  [{ kind: 'oversize' }, 'invalid_response'],
  [{ kind: 'redirect' }, 'not_available'],
  [{ kind: 'reply', status: 503 }, 'upstream_unavailable'],
]

test.each(faults)('turns the fault %j into the error %s, as a connection would', async (fault, code) => {
  const backend = createFakeBackend({ persona: 'hong', limits, faults: [{ path: '*', ...fault }] })
  await expect(loadAs(backend, 'hong')).rejects.toMatchObject({ code })
})

test('adds the faults in the given order, and uses them up', async () => {
  const replies = ['{"result":"nonMember"}', '?']
  const once = { path: 'register', kind: 'reply', times: 1 } as const
  const backend = createFakeBackend({ persona: 'hong', faults: replies.map((body) => ({ ...once, body })) })
  const client = createOnboardingClient({ endpoint, fetch: backend.fetch })
  const loadFresh = () => client.getRegistration({ subject: 'hong', fresh: true })
  await expect(loadFresh()).rejects.toMatchObject({ code: 'invalid_response' })
  expect((await loadFresh()).status).toBe('nonMember')
  expect((await loadFresh()).status).toBe('member')
})

test.each<[unknown, RegExp]>([
  [{ path: '*', kind: 'htlm' }, /createFakeBackend: "kind" must be one of delay, .*html/],
  [{ path: 'all', kind: 'html' }, /"path" must be one of/],
  [{ kind: 'html' }, /"path" is required/],
])('throws at once for the fault %j, which the sandbox does not know', (fault, sentence) => {
  expect(() => createFakeBackend({ persona: 'hong', faults: [fault as FaultRule] })).toThrow(sentence)
})

test('signs another persona in, or nobody, and refuses an unknown one', async () => {
  const backend = createFakeBackend({ persona: 'hong' })
  backend.signIn('many')
  await expect(loadAs(backend, 'hong')).rejects.toMatchObject({ code: 'subject_changed' })
  expect((await loadAs(backend, 'many'))[1].accounts).toHaveLength(24)
  backend.signIn(null)
  await expect(loadAs(backend, 'many')).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(() => backend.signIn('hongg')).toThrow(/"hongg".*newcomer, .*hong/)
})

test('serves changed data to a fresh request', async () => {
  const backend = createFakeBackend({ persona: 'newcomer' })
  const client = createOnboardingClient({ endpoint, fetch: backend.fetch })
  expect((await client.getRegistration({ subject: 'newcomer' })).status).toBe('nonMember')
  await backend.patchPersona('newcomer', { member: true })
  expect((await client.getRegistration({ subject: 'newcomer', fresh: true })).status).toBe('member')
  await expect(backend.patchPersona('nobody', {})).rejects.toThrow(/no persona "nobody"/)
})

test('adds and clears faults during a test', async () => {
  const backend = createFakeBackend({ persona: 'hong' })
  await backend.layFault({ path: '*', kind: 'html' })
  await expect(loadAs(backend, 'hong')).rejects.toMatchObject({ code: 'invalid_response' })
  await backend.clearFaults()
  expect((await loadAs(backend, 'hong'))[1].accounts).toHaveLength(2)
  await expect(backend.layFault({ path: '*', kind: 'delay', ms: -1 })).rejects.toThrow(/"ms" must be/)
})

test('restores persona, faults and accounts on reset, and forgets requests and cache', async () => {
  const backend = createFakeBackend({ persona: 'hong', faults: [{ path: '*', kind: 'html', times: 1 }] })
  const client = createOnboardingClient({ endpoint, fetch: backend.fetch })
  const getCount = async () => (await client.getVirtualAccounts({ subject: 'hong' })).accounts.length
  await expect(getCount()).rejects.toMatchObject({ code: 'invalid_response' })
  await backend.patchPersona('hong', { accounts: [] })
  expect(await getCount()).toBe(0)
  backend.signIn(null)
  backend.reset()
  await expect(getCount()).rejects.toMatchObject({ code: 'invalid_response' })
  expect(await getCount()).toBe(2)
  expect(await backend.getRequests()).toHaveLength(2)
})

test('uses its clock for sandbox and server', async () => {
  const backend = createFakeBackend({ persona: 'expiring', now: () => Date.UTC(2030, 0, 15) })
  const [, { consentExpiresOn }] = await loadAs(backend, 'expiring')
  expect(consentExpiresOn).toBe('2030-01-27')
})

test('shares no data between two backends', async () => {
  const [one, other] = [createFakeBackend({ persona: 'hong' }), createFakeBackend({ persona: 'hong' })]
  await loadAs(one, 'hong')
  expect(await other.getRequests()).toEqual([])
})

test('rejects with the reason if its signal has aborted before, and sends nothing', async () => {
  const backend = createFakeBackend({ persona: 'hong' })
  const signal = AbortSignal.abort(new Error('gone'))
  await expect(backend.fetch(`${endpoint}/register/search`, { ...post, signal })).rejects.toThrow('gone')
  expect(await backend.getRequests()).toEqual([])
})

test('rejects with the reason when its signal aborts', async () => {
  const backend = createFakeBackend({ persona: 'hong', limits, faults: [{ path: '*', kind: 'stall' }] })
  const controller = new AbortController()
  const response = backend.fetch(`${endpoint}/register/search`, { ...post, signal: controller.signal })
  controller.abort(new Error('gone'))
  await expect(response).rejects.toThrow('gone')
})

test("rejects with a timeout at the client's own time limit", async () => {
  const { fetch } = createFakeBackend({ persona: 'hong', limits, faults: [{ path: '*', kind: 'stall' }] })
  const client = createOnboardingClient({ endpoint, fetch, timeoutMs: 5 })
  const error: unknown = await client.getRegistration({ subject: 'hong' }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'timeout' })
  expect(error).not.toHaveProperty('status')
})
