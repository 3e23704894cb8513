import { describe, expect, it } from 'vitest'
import { isResourceName, resources } from '../../src/contract/resources.js'

describe('a resource', () => {
  it('has the path that the Koscom Open Platform manual gives', () => {
    expect(Object.values(resources).map(({ path }) => path)).toEqual(['/register/search', '/consent/search'])
  })

  it.each(Object.entries(resources))('%s has its key as its name', (key, { name }) => {
    expect(name).toBe(key)
  })

  it('is "not a member" or "nothing linked" for the error numbers that mean "no"', () => {
    const { registration, virtualAccounts } = resources
    expect([registration.negativeNumbers, registration.createNegative()]).toEqual([
      [3007],
      { status: 'nonMember', consentExpiresOn: null },
    ])
    expect([virtualAccounts.negativeNumbers, virtualAccounts.createNegative()]).toEqual([
      [3009, 3007],
      { accounts: [], consentExpiresOn: null },
    ])
  })

  it('creates a new negative each time, so that nobody can change a shared one', () => {
    const { createNegative } = resources.virtualAccounts
    expect(createNegative().accounts).not.toBe(createNegative().accounts)
  })
})

describe('isResourceName', () => {
  it.each(['registration', 'virtualAccounts'])('is true for %s', (name) => {
    expect(isResourceName(name)).toBe(true)
  })

  it.each(['', 'consent', 'toString', '__proto__', ['registration'], null, undefined])('is false for %j', (value) => {
    expect(isResourceName(value)).toBe(false)
  })
})
