import { expect, test } from 'vitest'
import { callControl, callGateway, createTestSandbox, readGateway } from '../call-sandbox.js'

test('lists the personas with their names and identity hashes', async () => {
  const list = await (await callControl(createTestSandbox(), 'GET', '/personas')).json()
  expect(list).toHaveLength(11)
  expect(list[0]).toMatchObject({
    id: 'newcomer',
    name: '봉하람',
    member: false,
    accounts: [],
    shownName: '처음 온 사람',
  })
})

test('serves the patched data of a persona', async () => {
  const sandbox = createTestSandbox()
  const accounts = [{ comId: 7, vtAccNo: null, more: ['verbatim'] }]
  const patch = { member: true, accounts, commonTermsExpireDate: '20270101', serviceTermsExpireDate: '00000000' }
  const response = await callControl(sandbox, 'PATCH', '/personas/newcomer', patch)
  expect(await response.json()).toMatchObject({ id: 'newcomer', ...patch })
  expect((await readGateway(sandbox, 'register', 'newcomer')).body).toEqual({
    result: 'member',
    commonTermsExpireDate: '20270101',
  })
  expect((await readGateway(sandbox, 'consent', 'newcomer')).body).toEqual({
    vtAccList: accounts,
    serviceTermsExpireDate: '00000000',
  })
})

test('removes a date that is patched to null', async () => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'PATCH', '/personas/lapsed', { commonTermsExpireDate: null })
  expect((await readGateway(sandbox, 'register', 'lapsed')).body).toEqual({ result: 'member' })
})

test.each(['locked', 'unknown'])('removes the scripted error of %s with any patch', async (id) => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'PATCH', `/personas/${id}`, { member: true, commonTermsExpireDate: null })
  expect(await readGateway(sandbox, 'register', id)).toEqual({ status: 200, body: { result: 'member' } })
})

test('restores personas, faults and log on reset', async () => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'PATCH', '/personas/hong', { member: false })
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'html' })
  await callGateway(sandbox, 'register', 'hong')
  expect(await (await callControl(sandbox, 'POST', '/reset')).json()).toEqual({ ok: true })
  expect(await (await callControl(sandbox, 'GET', '/requests')).json()).toEqual([])
  expect((await readGateway(sandbox, 'register', 'hong')).body).toEqual({ result: 'member' })
})

function readQuota({ status, headers }: Response) {
  return [status, headers.get('X-RateLimit-Limit-Day'), headers.get('X-RateLimit-Remaining-Day')]
}

test('shows and sets the quota, and restores it on reset', async () => {
  const sandbox = createTestSandbox({ quota: 100 })
  const set = async (patch: object) => (await callControl(sandbox, 'PATCH', '/quota', patch)).json()
  expect(await set({ remaining: 0 })).toEqual({ limit: 100, remaining: 0 })
  expect(readQuota(await callGateway(sandbox, 'register', 'hong'))).toEqual([429, '100', '0'])
  expect(await set({ limit: 10 })).toEqual({ limit: 10, remaining: 10 })
  expect(await set({ limit: 20, remaining: 5 })).toEqual({ limit: 20, remaining: 5 })
  expect(await set({})).toEqual({ limit: 20, remaining: 5 })
  expect(readQuota(await callGateway(sandbox, 'register', 'hong'))).toEqual([200, '20', '4'])
  expect(await (await callControl(sandbox, 'GET', '/quota')).json()).toEqual({ limit: 20, remaining: 4 })
  sandbox.reset()
  expect(readQuota(await callGateway(sandbox, 'register', 'hong'))).toEqual([200, '100', '99'])
})

test('says in a header how many requests the log has dropped, and that no cache may keep it', async () => {
  const response = await callControl(createTestSandbox(), 'GET', '/requests')
  expect(response.headers.get('x-ieum-dropped')).toBe('0')
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('names the known personas if it does not know one', async () => {
  const response = await callControl(createTestSandbox(), 'PATCH', '/personas/nobody', {})
  expect((await response.json()).message).toMatch(/"nobody".*newcomer, .*unknown/)
})

test('clears the faults with DELETE', async () => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'html' })
  expect(await (await callControl(sandbox, 'DELETE', '/faults')).json()).toEqual({ ok: true })
  expect((await readGateway(sandbox, 'register', 'hong')).body).toEqual({ result: 'member' })
})

const malformedQuotas: [unknown, string][] = [
  [{ remaining: -1 }, '"remaining" must be a whole number from 0'],
  [{ remaining: 50_001 }, '"remaining" must be a whole number from 0 to 50000, the limit.'],
  [{ limit: 1.5 }, '"limit" must be a whole number from 0'],
  ['{"__proto__":{"limit":1}}', 'There is no field "__proto__". Allowed: "limit"'],
]

test.each(malformedQuotas)('refuses the quota %j and says what is allowed', async (body, message) => {
  const response = await callControl(createTestSandbox(), 'PATCH', '/quota', body)
  expect(response.status).toBe(400)
  expect((await response.json()).message).toContain(message)
})
