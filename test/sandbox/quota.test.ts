import { expect, test } from 'vitest'
import { ask, callControl, createTestSandbox } from './gateway-caller.js'

function readQuota({ status, headers }: Response) {
  return [status, headers.get('X-RateLimit-Limit-Day'), headers.get('X-RateLimit-Remaining-Day')]
}

test('every counted answer says how many calls are left', async () => {
  const sandbox = createTestSandbox()
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([200, '50000', '49999'])
  expect(readQuota(await ask(sandbox, 'consent', 'newcomer'))).toEqual([500, '50000', '49998'])
})

test('a call without a valid key is not counted', async () => {
  const sandbox = createTestSandbox()
  expect(readQuota(await ask(sandbox, 'register', 'hong', { headers: { apikey: 'other' } }))).toEqual([401, null, null])
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([200, '50000', '49999'])
})

test('a used-up quota is refused until 00:00 UTC', async () => {
  let now = Date.parse('2026-11-22T23:59:59Z')
  const sandbox = createTestSandbox({ quotaPerDay: 1, now: () => now })
  await ask(sandbox, 'register', 'hong')
  const refused = await ask(sandbox, 'register', 'hong')
  expect(readQuota(refused)).toEqual([429, '1', '0'])
  expect(await refused.json()).toEqual({ message: 'API rate limit exceeded' })
  now += 1000
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([200, '1', '0'])
})

test('control sets the quota and a reset restores it', async () => {
  const sandbox = createTestSandbox()
  expect(await (await callControl(sandbox, 'PATCH', '/quota', { left: 0 })).json()).toEqual({ limit: 50_000, left: 0 })
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([429, '50000', '0'])
  await callControl(sandbox, 'PATCH', '/quota', { limit: 10 })
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([200, '10', '9'])
  sandbox.reset()
  expect(readQuota(await ask(sandbox, 'register', 'hong'))).toEqual([200, '50000', '49999'])
})
