import { expect, test } from 'vitest'
import { ask, callControl, createTestSandbox, type QuestionChanges } from './gateway-caller.js'

function readQuota({ status, headers }: Response) {
  return [status, headers.get('X-RateLimit-Limit-Day'), headers.get('X-RateLimit-Remaining-Day')]
}

test('every counted answer says how many calls remain', async () => {
  const sandbox = createTestSandbox()
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([200, '50000', '49999'])
  expect(readQuota(await ask(sandbox, 'consent', 'newcomer'))).toEqual([500, '50000', '49998'])
})

const counted: [string, QuestionChanges, number, boolean][] = [
  ['without a key', { headers: { apikey: '' } }, 401, false],
  ['with a wrong key', { headers: { apikey: 'other' } }, 401, false],
  ['at another path', { path: '/v1/common/member/other' }, 404, false],
  ['by another method', { method: 'GET' }, 404, false],
  ['that is no JSON', { headers: { 'content-type': 'text/plain' } }, 415, true],
  ['with broken JSON', { body: '{' }, 400, true],
  ['with a field missing', { body: '{}' }, 400, true],
]

test.each(counted)('a call %s is counted only where it passed the key', async (_, changes, status, isCounted) => {
  const sandbox = createTestSandbox({ quota: 10 })
  const headers = isCounted ? ['10', '9'] : [null, null]
  expect(readQuota(await ask(sandbox, 'register', 'hong', changes))).toEqual([status, ...headers])
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([200, '10', isCounted ? '8' : '9'])
})

test.each([
  ['delay', { ms: 0 }, '9', '8'],
  ['reply', { status: 503 }, null, '9'],
])('behind a fault of kind %s quota headers are %j', async (kind, fields, remaining, remainingNext) => {
  const sandbox = createTestSandbox({ quota: 10 })
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind, times: 1, ...fields })
  expect(readQuota(await ask(sandbox, 'register', 'hong')).at(2)).toBe(remaining)
  expect(readQuota(await ask(sandbox, 'register', 'hong')).at(2)).toBe(remainingNext)
})

test('a used-up quota is refused until 00:00 UTC', async () => {
  let now = Date.parse('2026-11-22T23:59:59.998Z')
  const sandbox = createTestSandbox({ quota: 1, now: () => now })
  await ask(sandbox, 'register', 'hong')
  const refused = await ask(sandbox, 'register', 'hong')
  expect(readQuota(refused)).toEqual([429, '1', '0'])
  expect(await refused.json()).toEqual({ message: 'API rate limit exceeded' })
  now += 1
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([429, '1', '0'])
  now += 1
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([200, '1', '0'])
})

test('midnight in Seoul, 15:00 UTC, refills nothing', async () => {
  let now = Date.parse('2026-11-22T14:59:59Z')
  const sandbox = createTestSandbox({ quota: 1, now: () => now })
  await ask(sandbox, 'register', 'hong')
  now += 1000
  expect((await ask(sandbox, 'register', 'hong')).status).toBe(429)
})

test('a quota of 0 refuses every call', async () => {
  expect(readQuota(await ask(createTestSandbox({ quota: 0 }), 'register', 'hong'))).toEqual([429, '0', '0'])
})

test('control shows and sets the quota, and a reset restores it', async () => {
  const sandbox = createTestSandbox({ quota: 100 })
  const set = async (patch: object) => (await callControl(sandbox, 'PATCH', '/quota', patch)).json()
  expect(await set({ remaining: 0 })).toEqual({ limit: 100, remaining: 0 })
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([429, '100', '0'])
  expect(await set({ limit: 10 })).toEqual({ limit: 10, remaining: 10 })
  expect(await set({ limit: 20, remaining: 5 })).toEqual({ limit: 20, remaining: 5 })
  expect(await set({})).toEqual({ limit: 20, remaining: 5 })
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([200, '20', '4'])
  expect(await (await callControl(sandbox, 'GET', '/quota')).json()).toEqual({ limit: 20, remaining: 4 })
  sandbox.reset()
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([200, '100', '99'])
})

test('a level that was set lasts until 00:00 UTC, and then the whole limit is there', async () => {
  let now = Date.parse('2026-11-22T12:00:00Z')
  const sandbox = createTestSandbox({ now: () => now })
  await callControl(sandbox, 'PATCH', '/quota', { limit: 7, remaining: 0 })
  now = Date.parse('2026-11-23T00:00:00Z')
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([200, '7', '6'])
})
