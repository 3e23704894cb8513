import { expect, test } from 'vitest'
import { parseVirtualAccounts } from '../../src/contract/virtual-accounts.js'
import { createSandbox, personas } from '../../src/sandbox/index.js'
import { askJson, createTestSandbox } from './gateway-caller.js'

test('there is a persona for every state', () => {
  expect(personas.map(({ id }) => id).join(' ')).toBe(
    'newcomer unlinked hong many heavy expiring expired lapsed odd locked unknown',
  )
})

test.each(['id', 'name', 'ci', 'shownName'] as const)('no two personas share their %s', (field) => {
  expect(new Set(personas.map((persona) => persona[field])).size).toBe(personas.length)
})

test.each(personas.filter(({ id }) => id !== 'hong'))('the CI of $id looks like base64 of 64 bytes', ({ ci }) => {
  expect(ci).toHaveLength(88)
  expect(atob(ci)).toHaveLength(64)
})

test.each(personas)(
  'the name of $id has three syllables and the shown name tells nothing',
  ({ name, ci, shownName }) => {
    expect(name).toMatch(/^[가-힣]{3}$/)
    expect(shownName).not.toContain(name)
    expect(shownName).not.toContain(ci)
  },
)

test('every seeded number but the manual’s has 18 digits, ends alike and occurs once', () => {
  const rows = createTestSandbox().personas.flatMap(({ id, accounts }) => (id === 'hong' ? [] : accounts))
  const numbers = rows.map(({ vtAccNo }) => vtAccNo).filter((number) => number && number !== 'null')
  for (const number of numbers) expect(number).toMatch(/^\d{13}00099$/)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.length).toBeGreaterThan(1000)
})

test('many has accounts at five firms and heavy at many', async () => {
  const sandbox = createTestSandbox()
  const countFirms = async (id: string) =>
    new Set(parseVirtualAccounts((await askJson(sandbox, 'consent', id)).body).accounts.map((one) => one.firmCode)).size
  expect(await countFirms('many')).toBe(5)
  expect(await countFirms('heavy')).toBeGreaterThan(20)
})

test('odd holds all four forms of a missing value, an unknown firm and rows without a number', () => {
  const odd = createTestSandbox().personas.find(({ id }) => id === 'odd')
  for (const field of ['comId', 'vtAccAlias', 'vtAccNo']) {
    const values = odd?.accounts.map((row) => (field in row ? row[field] : 'absent'))
    expect(values).toEqual(expect.arrayContaining(['absent', null, 'null', '']))
  }
  expect(odd?.accounts.map(({ comId }) => comId)).toContain('99999')
})

test('the aliases of odd are hostile and keep to 20 characters', () => {
  const odd = createTestSandbox().personas.find(({ id }) => id === 'odd')
  const aliases = odd?.accounts.flatMap(({ vtAccAlias }) => (typeof vtAccAlias === 'string' ? [vtAccAlias] : [])) ?? []
  for (const alias of aliases) expect(alias.length).toBeLessThanOrEqual(20)
  for (const part of ['<script>', '\u202E', '{{x}}', '"', "'", '🚀']) expect(aliases.join('\n')).toContain(part)
})

test('dates are days in Seoul by the clock', async () => {
  const lateInUtc = Date.parse('2026-11-22T15:30:00Z')
  const sandbox = createSandbox({ apiKey: 'test-key', now: () => lateInUtc })
  expect((await askJson(sandbox, 'consent', 'expiring')).body.serviceTermsExpireDate).toBe('20261205')
})

test('a reset restores what was changed and keeps the list itself', () => {
  const sandbox = createTestSandbox()
  const { personas: list } = sandbox
  const before = structuredClone(list)
  const hong = list.find(({ id }) => id === 'hong')
  hong?.accounts.pop()
  sandbox.reset()
  expect(list).toEqual(before)
  expect(sandbox.personas).toBe(list)
})
