import { expect, test } from 'vitest'
import { parseVirtualAccounts } from '../../../src/contract/virtual-accounts.js'
import { createSandbox, type Sandbox } from '../../../src/sandbox/index.js'
import { createTestSandbox, readGateway } from '../call-sandbox.js'

function createSandboxAt(time: string): Sandbox {
  return createSandbox({ apiKey: 'test-key', now: () => Date.parse(time) })
}

test('gives every account but those of the manual its own number of 18 digits', () => {
  const rows = createTestSandbox().personas.flatMap(({ id, accounts }) => (id === 'hong' ? [] : accounts))
  const numbers = rows.map(({ vtAccNo }) => vtAccNo).filter((number) => number && number !== 'null')
  for (const number of numbers) expect(number).toMatch(/^\d{13}00099$/)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.length).toBeGreaterThan(1000)
})

test('gives many accounts at five firms, and heavy at more than twenty', async () => {
  const sandbox = createTestSandbox()
  const countFirms = async (id: string) =>
    new Set(parseVirtualAccounts((await readGateway(sandbox, 'consent', id)).body).accounts.map((one) => one.firmCode))
      .size
  expect(await countFirms('many')).toBe(5)
  expect(await countFirms('heavy')).toBeGreaterThan(20)
})

test.each([
  ['before midnight in Seoul', '2026-11-22T14:59:59.999Z', '20261204', '20261110'],
  ['at midnight in Seoul', '2026-11-22T15:00:00.000Z', '20261205', '20261111'],
  ['before midnight in UTC', '2026-11-22T23:59:59.999Z', '20261205', '20261111'],
  ['at midnight in UTC', '2026-11-23T00:00:00.000Z', '20261205', '20261111'],
  ['before the new year in Seoul', '2026-12-31T14:59:59.999Z', '20270112', '20261219'],
  ['at the new year in Seoul', '2026-12-31T15:00:00.000Z', '20270113', '20261220'],
  ['twelve days before 29 February', '2028-02-17T03:00:00.000Z', '20280229', '20280205'],
  ['on 29 February', '2028-02-28T15:00:00.000Z', '20280312', '20280217'],
  ['twelve days after 29 February', '2028-03-12T03:00:00.000Z', '20280324', '20280229'],
])('dates the consents by the day in Seoul: %s', async (_, time, ending, ended) => {
  const sandbox = createSandboxAt(time)
  expect((await readGateway(sandbox, 'consent', 'expiring')).body.serviceTermsExpireDate).toBe(ending)
  expect((await readGateway(sandbox, 'consent', 'expired')).body.serviceTermsExpireDate).toBe(ended)
  expect((await readGateway(sandbox, 'register', 'lapsed')).body.commonTermsExpireDate).toBe(ended)
})

test('counts the dates from the time of a reset', async () => {
  let now = Date.parse('2026-11-22T03:00:00Z')
  const sandbox = createSandbox({ apiKey: 'test-key', now: () => now })
  now = Date.parse('2027-01-01T03:00:00Z')
  sandbox.reset()
  expect((await readGateway(sandbox, 'consent', 'expiring')).body.serviceTermsExpireDate).toBe('20270113')
})
