import { describe, expect, it } from 'vitest'
import { allResources, resourceRules } from '../../../src/cli/check/resource-rules.js'
import { createExchange } from './exchanges.js'

describe('the rule of a resource', () => {
  it('exists for both resources, as a MUST', () => {
    expect(resourceRules.map(({ level, request }) => [level, request.path])).toEqual([
      ['MUST', '/register/search'],
      ['MUST', '/consent/search'],
    ])
    expect(allResources.map(({ name }) => name)).toEqual(['registration', 'virtualAccounts'])
  })

  it('is kept by a body that the kit can read', () => {
    const bodies = [{ result: 'member' }, { vtAccList: [] }]
    expect(resourceRules.map(({ findFault }, index) => findFault(createExchange({ body: bodies[index] })))).toEqual([
      null,
      null,
    ])
  })

  it('is broken by an unreadable body and by another status', () => {
    const [registrationRule] = resourceRules
    expect(registrationRule?.findFault(createExchange({ body: { result: 'yes' } }))).toBe(
      '200 with a body that the kit reads as invalid_response',
    )
    expect(registrationRule?.findFault(createExchange({ status: 401, body: { code: 'unauthenticated' } }))).toBe(
      '401 unauthenticated',
    )
  })
})
