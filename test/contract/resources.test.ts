import { describe, expect, it } from 'vitest'
import { isResourceName, resources } from '../../src/contract/resources.js'

describe('a resource', () => {
  it('has the path that the Koscom Open Platform manual gives', () => {
    expect(Object.values(resources).map(({ path }) => path)).toEqual(['/register/search', '/consent/search'])
  })

  it.each(Object.entries(resources))('%s has its key as its name', (key, { name }) => {
    expect(name).toBe(key)
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
