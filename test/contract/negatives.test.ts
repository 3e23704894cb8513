import { describe, expect, it } from 'vitest'
import { createNegative, isNegative, negativeNumbers } from '../../src/contract/negatives.js'
import { resources } from '../../src/contract/resources.js'

const { registration, virtualAccounts } = resources

describe('an error number that means "no"', () => {
  it.each([
    [3007, true, true],
    [3009, false, true],
    [3010, false, false],
    [4002, false, false],
  ])('%d is one for the registration: %s, for the accounts: %s', (number, ...expected) => {
    expect([isNegative(registration, number), isNegative(virtualAccounts, number)]).toEqual(expected)
  })

  it('stands for no member, or for nothing linked', () => {
    expect(createNegative(registration)).toEqual({ status: 'nonMember', consentExpiresOn: null })
    expect(createNegative(virtualAccounts)).toEqual({ accounts: [], consentExpiresOn: null })
  })

  it('stands for new data each time, so that nobody can change shared ones', () => {
    expect(createNegative(virtualAccounts).accounts).not.toBe(createNegative(virtualAccounts).accounts)
  })

  it('is one of two', () => {
    expect(negativeNumbers).toEqual(new Set([3007, 3009]))
  })
})
