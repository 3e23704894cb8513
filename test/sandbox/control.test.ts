import { expect, test, vi } from 'vitest'
import { ask, askJson, callControl, createTestSandbox } from './gateway-caller.js'

const access: [string, { peer?: string; url?: string; headers?: Record<string, string> }, number][] = [
  ['IPv4 loopback', {}, 200],
  ['another 127 address', { peer: '127.8.9.10', url: 'http://127.8.9.10' }, 200],
  ['IPv6 loopback', { peer: '::1', url: 'http://[::1]:4010' }, 200],
  ['IPv4 in IPv6', { peer: '::ffff:127.0.0.1', url: 'http://localhost:4010' }, 200],
  ['capitals', { url: 'http://127.0.0.1', headers: { host: 'LOCALHOST:4010' } }, 200],
  ['a loopback host without a port', { headers: { host: '127.0.0.1' } }, 200],
  ['IPv6 loopback in the Host header', { headers: { host: '[::1]:4010' } }, 200],
  ['a peer on the network', { peer: '192.168.0.7' }, 403],
  ['a peer that hides in IPv6', { peer: '::ffff:192.168.0.7' }, 403],
  ['a peer that is unknown', { peer: '' }, 403],
  ['a foreign host', { url: 'http://sandbox.example:4010' }, 403],
  ['a URL of another host', { url: 'http://evil.test', headers: { host: 'localhost' } }, 403],
  ['a host that begins like the loopback', { url: 'http://127.0.0.1.sandbox.example' }, 403],
  ...[
    'evil.test',
    'localhost.evil.test',
    'evil.test:4010',
    'localhost.',
    'localhost@evil.test',
    'evil.test/localhost',
    'localhost, evil.test',
    'localhost:4010:80',
    '',
    ':4010',
    '0.0.0.0',
    '192.168.0.7',
    '127.1',
    '2130706433',
    '::1',
    '::ffff:127.0.0.1',
    '[::ffff:127.0.0.1]',
    '[::]',
  ].map((host): [string, { headers: Record<string, string> }, number] => [`Host: ${host}`, { headers: { host } }, 403]),
  ['an Origin, even its own', { headers: { origin: 'http://127.0.0.1:4010' } }, 403],
  ['an opaque Origin', { headers: { origin: 'null' } }, 403],
  ...['same-origin', 'same-site', 'cross-site', 'none'].map(
    (site): [string, { headers: Record<string, string> }, number] => [
      `Sec-Fetch-Site: ${site}`,
      { headers: { 'sec-fetch-site': site } },
      403,
    ],
  ),
]

test.each(access)(
  'control meets %s',
  async (_, { peer = '127.0.0.1', url = 'http://127.0.0.1:4010', headers = {} }, status) => {
    const request = new Request(`${url}/__sandbox/personas`, { headers })
    expect((await createTestSandbox().control(request, peer)).status).toBe(status)
  },
)

test('a refused mutation changes nothing', async () => {
  const sandbox = createTestSandbox()
  const request = new Request('http://127.0.0.1/__sandbox/personas/hong', { method: 'PATCH', body: '{"member":false}' })
  expect((await sandbox.control(request, '10.0.0.1')).status).toBe(403)
  expect((await askJson(sandbox, 'register', 'hong')).body).toEqual({ result: 'member' })
})

test('personas are listed with their names and identity hashes', async () => {
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

test('requests to the gateway are logged, refused ones too', async () => {
  const sandbox = createTestSandbox()
  await ask(sandbox, 'register', 'hong')
  await ask(sandbox, 'consent', 'nobody')
  await ask(sandbox, 'consent', 'hong', { headers: { apikey: 'other' } })
  await sandbox.handle(new Request('http://gateway.test/portal/sign-up'))
  const at = '2026-11-22T03:00:00.000Z'
  expect(await (await callControl(sandbox, 'GET', '/requests')).json()).toEqual([
    { at, path: '/v1/common/member/register/search', persona: 'hong', status: 200 },
    { at, path: '/v1/common/member/consent/search', persona: null, status: 500 },
    { at, path: '/v1/common/member/consent/search', persona: 'hong', status: 401 },
  ])
})

test('a question without an answer is logged with status 0', async () => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'stall' })
  await sandbox.handle(new Request('http://gateway.test/v1/common/member/register/search', { method: 'POST' }))
  expect(await (await callControl(sandbox, 'GET', '/requests')).json()).toMatchObject([{ persona: null, status: 0 }])
})

test('a patched persona behaves as patched', async () => {
  const sandbox = createTestSandbox()
  const accounts = [{ comId: 7, vtAccNo: null, more: ['verbatim'] }]
  const patch = { member: true, accounts, commonTermsExpireDate: '20270101', serviceTermsExpireDate: '00000000' }
  const answer = await callControl(sandbox, 'PATCH', '/personas/newcomer', patch)
  expect(await answer.json()).toMatchObject({ id: 'newcomer', ...patch })
  expect((await askJson(sandbox, 'register', 'newcomer')).body).toEqual({
    result: 'member',
    commonTermsExpireDate: '20270101',
  })
  expect((await askJson(sandbox, 'consent', 'newcomer')).body).toEqual({
    vtAccList: accounts,
    serviceTermsExpireDate: '00000000',
  })
})

test('null removes a date', async () => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'PATCH', '/personas/lapsed', { commonTermsExpireDate: null })
  expect((await askJson(sandbox, 'register', 'lapsed')).body).toEqual({ result: 'member' })
})

test.each(['locked', 'unknown'])('a patch ends the scripted error of %s', async (id) => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'PATCH', `/personas/${id}`, { member: true, commonTermsExpireDate: null })
  expect(await askJson(sandbox, 'register', id)).toEqual({ status: 200, body: { result: 'member' } })
})

test('a reset seeds personas, faults and log again', async () => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'PATCH', '/personas/hong', { member: false })
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'html' })
  await ask(sandbox, 'register', 'hong')
  expect(await (await callControl(sandbox, 'POST', '/reset')).json()).toEqual({ ok: true })
  expect(await (await callControl(sandbox, 'GET', '/requests')).json()).toEqual([])
  expect((await askJson(sandbox, 'register', 'hong')).body).toEqual({ result: 'member' })
})

const malformed: [string, string, unknown, string][] = [
  ['PATCH', '/personas/hong', '{', 'must be a JSON object'],
  ['PATCH', '/personas/hong', { name: '다른이' }, 'Allowed: "member"'],
  ['PATCH', '/personas/hong', { member: 'yes' }, '"member" must be true or false'],
  ['PATCH', '/personas/hong', { accounts: {} }, '"accounts" must be an array'],
  ['PATCH', '/personas/hong', { accounts: [null] }, '"accounts" must be an array'],
  ['PATCH', '/personas/hong', { serviceTermsExpireDate: 20270101 }, '"serviceTermsExpireDate" must be a string'],
  ['PATCH', '/quota', { remaining: -1 }, '"remaining" must be a whole number from 0'],
  ['PATCH', '/quota', { remaining: 50_001 }, '"remaining" must be a whole number from 0 to 50000, the limit.'],
  ['PATCH', '/quota', { limit: 1.5 }, '"limit" must be a whole number from 0'],
  ['PATCH', '/quota', '{"__proto__":{"limit":1}}', 'There is no field "__proto__". Allowed: "limit"'],
  ['POST', '/faults', '', 'The body must be a JSON object. Allowed: "path" (one of register, consent, *), "kind"'],
  ['POST', '/faults', [], 'The body must be a JSON object.'],
  ['POST', '/faults', { kind: 'html' }, '"path" is required: one of register, consent, *.'],
  ['POST', '/faults', { path: '*' }, '"kind" is required: one of delay, stall, stallBody, reset,'],
  ['POST', '/faults', { path: '*', kind: 'fire' }, '"kind" must be one of delay'],
  ['POST', '/faults', { path: 'other', kind: 'html' }, '"path" must be one of register, consent, *'],
  ['POST', '/faults', { path: '*', kind: 'delay' }, '"ms" is required: a whole number from 0 to 600000.'],
  ['POST', '/faults', { path: '*', kind: 'delay', ms: 600_001 }, '"ms" must be a whole number from 0 to 600000.'],
  ['POST', '/faults', { path: '*', kind: 'delay', ms: 1, status: 500 }, 'There is no field "status". Allowed: "path"'],
  ['POST', '/faults', { path: '*', kind: 'stall', ms: 500 }, 'There is no field "ms"'],
  ['POST', '/faults', { path: '*', kind: 'reset', body: '' }, 'There is no field "body"'],
  ['POST', '/faults', { path: '*', kind: 'truncate', status: 204 }, 'from 200 to 599 except 204, 205, 304.'],
  ['POST', '/faults', { path: '*', kind: 'html', times: '1' }, '"times" must be a whole number from 1'],
  ['POST', '/faults', { path: '*', kind: 'html', times: 0 }, '"times" must be a whole number from 1'],
  ['POST', '/faults', { path: '*', kind: 'reply', status: 99 }, '"status" must be a whole number from 200 to 599'],
  ['POST', '/faults', { path: '*', kind: 'reply', headers: { 'a b': 'c' } }, '"headers" must be an object of valid'],
  ['POST', '/faults', { path: '*', kind: 'reply', headers: { a: 1 } }, '"headers" must be an object of valid'],
  [
    'POST',
    '/faults',
    { path: '*', kind: 'reply', headers: { a: 'b\r\nc: d' } },
    '"headers" must be an object of valid',
  ],
  ['POST', '/faults', { path: '*', kind: 'reply', headers: { a: '한글' } }, '"headers" must be an object of valid'],
  ['POST', '/faults', { path: '*', kind: 'reply', headers: ['a'] }, '"headers" must be an object of valid'],
  ['POST', '/faults', { path: '*', kind: 'reply', body: {} }, '"body" must be a string'],
  ['POST', '/faults', { path: '*', kind: 'reply', toString: 1 }, 'There is no field "toString"'],
]

test.each(malformed)('%s %s refuses %j and says what is allowed', async (method, path, body, message) => {
  const answer = await callControl(createTestSandbox(), method, path, body)
  expect(answer.status).toBe(400)
  expect((await answer.json()).message).toContain(message)
})

test.each([
  ['GET', '/other', 404, null],
  ['PATCH', '/personas/nobody', 404, null],
  ['GET', '/constructor', 404, null],
  ['PUT', '/personas', 405, 'GET'],
  ['GET', '/faults', 405, 'POST, DELETE'],
])('%s %s is answered with %i', async (method, path, status, allow) => {
  const answer = await callControl(createTestSandbox(), method, path, method === 'PATCH' ? {} : undefined)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('allow')).toBe(allow)
})

test('listeners learn of every change by control, and of nothing else', async () => {
  const sandbox = createTestSandbox()
  const listener = vi.fn()
  const stop = sandbox.onChange(listener)
  await callControl(sandbox, 'GET', '/personas')
  await callControl(sandbox, 'PATCH', '/personas/hong', { member: 1 })
  expect(listener).not.toHaveBeenCalled()
  await callControl(sandbox, 'PATCH', '/personas/hong', { member: true })
  expect(listener).toHaveBeenLastCalledWith({ source: 'control', personaId: 'hong' })
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'html' })
  await callControl(sandbox, 'DELETE', '/faults')
  await callControl(sandbox, 'POST', '/reset')
  expect(listener).toHaveBeenLastCalledWith({ source: 'control' })
  expect(listener).toHaveBeenCalledTimes(4)
  stop()
  await callControl(sandbox, 'POST', '/reset')
  expect(listener).toHaveBeenCalledTimes(4)
})
