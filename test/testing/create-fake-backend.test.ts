import { expect, test } from 'vitest'
import { createOnboardingClient } from '../../src/client/index.js'
import { createFakeBackend, personas, type FakeBackend, type FaultRule } from '../../src/testing/index.js'

const limits = { attemptMs: 50, totalMs: 200, retryDelayMs: 1 }
const endpoint = 'https://backend.test/onboarding'

const askAs = ({ fetch }: FakeBackend, subject: string) => {
  const client = createOnboardingClient({ endpoint, fetch })
  return Promise.all([client.getRegistration({ subject }), client.getVirtualAccounts({ subject })])
}

const post = { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Ieum-Request': '1' }, body: '{}' }

test('every persona of the sandbox can be signed in', async () => {
  const backends = personas.map(({ id }) => ({ id, backend: createFakeBackend({ persona: id }) }))
  const answers = await Promise.allSettled(backends.map(({ id, backend }) => askAs(backend, id)))
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []))
  expect(failures).toEqual(['portal_locked'])
})

test('an answer comes by the real server from the real sandbox', async () => {
  const backend = createFakeBackend({ persona: 'hong' })
  const [registration, { accounts }] = await askAs(backend, 'hong')
  expect(registration).toEqual({ status: 'member', consentExpiresOn: null })
  expect(accounts.map(({ alias }) => alias)).toEqual(['주식투자용', '펀드투자용'])
  expect(await backend.getRequests()).toMatchObject([{ persona: 'hong' }, { persona: 'hong' }])
})

test('the subject is the id of the persona, and another one is refused', async () => {
  await expect(askAs(createFakeBackend({ persona: 'hong' }), 'many')).rejects.toMatchObject({ code: 'subject_changed' })
})

test('with persona null nobody is signed in', async () => {
  await expect(askAs(createFakeBackend({ persona: null }), 'hong')).rejects.toMatchObject({ code: 'unauthenticated' })
})

test('an unknown persona is an error that names the known ones', () => {
  expect(() => createFakeBackend({ persona: 'hongg' })).toThrow(/"hongg".*newcomer, .*hong/)
})

test.each([
  ['any URL', 'https://anywhere.test/api/register/search'],
  ['a relative URL', '/api/register/search'],
  ['a URL object', new URL('https://anywhere.test/register/search')],
  ['a request', new Request('https://anywhere.test/register/search', post)],
])('fetch takes %s', async (_, input) => {
  const { fetch } = createFakeBackend({ persona: 'hong' })
  const response = await (input instanceof Request ? fetch(input) : fetch(input, post))
  expect([response.status, await response.json()]).toEqual([200, { result: 'member' }])
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

test.each(faults)('the fault %j is performed as on a connection: %s', async (fault, code) => {
  const backend = createFakeBackend({ persona: 'hong', limits, faults: [{ path: '*', ...fault }] })
  await expect(askAs(backend, 'hong')).rejects.toMatchObject({ code })
})

test('faults are laid in the order given and used up', async () => {
  const replies = ['{"result":"nonMember"}', '?']
  const once = { path: 'register', kind: 'reply', times: 1 } as const
  const backend = createFakeBackend({ persona: 'hong', faults: replies.map((body) => ({ ...once, body })) })
  const client = createOnboardingClient({ endpoint, fetch: backend.fetch })
  const ask = () => client.getRegistration({ subject: 'hong', fresh: true })
  await expect(ask()).rejects.toMatchObject({ code: 'invalid_response' })
  expect((await ask()).status).toBe('nonMember')
  expect((await ask()).status).toBe('member')
})

test('somebody else signs in, or nobody, and a stranger is refused', async () => {
  const backend = createFakeBackend({ persona: 'hong' })
  backend.signIn('many')
  await expect(askAs(backend, 'hong')).rejects.toMatchObject({ code: 'subject_changed' })
  expect((await askAs(backend, 'many'))[1].accounts).toHaveLength(24)
  backend.signIn(null)
  await expect(askAs(backend, 'many')).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(() => backend.signIn('hongg')).toThrow(/"hongg".*newcomer, .*hong/)
})

test('what changes upstream is known when the kit asks again after a return', async () => {
  const backend = createFakeBackend({ persona: 'newcomer' })
  const client = createOnboardingClient({ endpoint, fetch: backend.fetch })
  expect((await client.getRegistration({ subject: 'newcomer' })).status).toBe('nonMember')
  await backend.patchPersona('newcomer', { member: true })
  expect((await client.getRegistration({ subject: 'newcomer', fresh: true })).status).toBe('member')
  await expect(backend.patchPersona('nobody', {})).rejects.toThrow(/no persona "nobody"/)
})

test('faults are laid and cleared during a test', async () => {
  const backend = createFakeBackend({ persona: 'hong' })
  await backend.layFault({ path: '*', kind: 'html' })
  await expect(askAs(backend, 'hong')).rejects.toMatchObject({ code: 'invalid_response' })
  await backend.clearFaults()
  expect((await askAs(backend, 'hong'))[1].accounts).toHaveLength(2)
  await expect(backend.layFault({ path: '*', kind: 'delay', ms: -1 })).rejects.toThrow(/"ms" must be/)
})

test('a reset gives back persona, faults and accounts, and forgets calls and answers', async () => {
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

test('the clock is that of sandbox and server', async () => {
  const backend = createFakeBackend({ persona: 'expiring', now: () => Date.UTC(2030, 0, 15) })
  const [, { consentExpiresOn }] = await askAs(backend, 'expiring')
  expect(consentExpiresOn).toBe('2030-01-27')
})

test('two backends share nothing', async () => {
  const [one, other] = [createFakeBackend({ persona: 'hong' }), createFakeBackend({ persona: 'hong' })]
  await askAs(one, 'hong')
  expect(await other.getRequests()).toEqual([])
})

test('a caller who has given up already is answered with the reason, and nothing is asked', async () => {
  const backend = createFakeBackend({ persona: 'hong' })
  const signal = AbortSignal.abort(new Error('gone'))
  await expect(backend.fetch(`${endpoint}/register/search`, { ...post, signal })).rejects.toThrow('gone')
  expect(await backend.getRequests()).toEqual([])
})

test('a caller who gives up while waiting is answered with the reason', async () => {
  const backend = createFakeBackend({ persona: 'hong', limits, faults: [{ path: '*', kind: 'stall' }] })
  const controller = new AbortController()
  const answer = backend.fetch(`${endpoint}/register/search`, { ...post, signal: controller.signal })
  controller.abort(new Error('gone'))
  await expect(answer).rejects.toThrow('gone')
})

test("the client's own time limit works on it", async () => {
  const { fetch } = createFakeBackend({ persona: 'hong', limits, faults: [{ path: '*', kind: 'stall' }] })
  const client = createOnboardingClient({ endpoint, fetch, timeoutMs: 5 })
  const error: unknown = await client.getRegistration({ subject: 'hong' }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'timeout' })
  expect(error).not.toHaveProperty('status')
})
