import { expect, test } from 'vitest'
import { oddAccounts } from '../../../src/sandbox/personas/odd-accounts.js'

test('has all four forms of a missing value, an unknown firm and rows without a number', () => {
  for (const field of ['comId', 'vtAccAlias', 'vtAccNo']) {
    const values = oddAccounts.map((row) => (field in row ? row[field] : 'absent'))
    expect(values).toEqual(expect.arrayContaining(['absent', null, 'null', '']))
  }
  expect(oddAccounts.map(({ comId }) => comId)).toContain('99999')
})

test('has hostile aliases of at most 20 characters', () => {
  const aliases = oddAccounts.flatMap(({ vtAccAlias }) => (typeof vtAccAlias === 'string' ? [vtAccAlias] : []))
  for (const alias of aliases) expect(alias.length).toBeLessThanOrEqual(20)
  for (const part of ['<script>', '\u202E', '{{x}}', '"', "'", '🚀']) expect(aliases.join('\n')).toContain(part)
})
