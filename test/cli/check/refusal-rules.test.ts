import { describe, expect, it } from 'vitest'
import { refusalRules } from '../../../src/cli/check/refusal-rules.js'
import { createExchange } from './exchanges.js'

function findRule(rule: string) {
  const found = refusalRules.find((one) => one.rule === rule)
  if (!found) throw new Error(`no rule "${rule}"`)
  return found
}

describe('the refusals', () => {
  it('that protect data are a MUST on both paths, the subject a SHOULD on both, the others on one', () => {
    const must = refusalRules.filter(({ level }) => level === 'MUST')
    const should = refusalRules.filter(({ level }) => level === 'SHOULD')
    expect(must.map(({ rule }) => rule.replace('/consent/search', '/register/search')).slice(0, 5)).toEqual(
      must.slice(5).map(({ rule }) => rule.replace('/consent/search', '/register/search')),
    )
    expect([must.length, should.length]).toEqual([10, 6])
  })

  it('of a missing session send no session', () => {
    const { request } = findRule('/register/search returns 401 for a request without a session')
    expect(request).toEqual({ path: '/register/search', isSignedIn: false })
  })

  it('of a missing header remove it', () => {
    const { request } = findRule('/consent/search returns 403 for a request without X-Ieum-Request')
    expect(request).toEqual({ path: '/consent/search', headers: { 'X-Ieum-Request': null } })
  })

  it('of an unknown path are sent to that path', () => {
    const { request } = findRule('/elsewhere returns 404 for a path that is not in the contract')
    expect(request.path).toBe('/elsewhere')
  })

  it('of a long body send 64 KiB of valid JSON', () => {
    const { request } = findRule('/register/search returns 413 for a body of 64 KiB')
    expect(request.body).toHaveLength(65_536)
    expect(JSON.parse(request.body ?? '')).toEqual({})
  })

  it('are broken by another status', () => {
    const { findFault } = findRule('/register/search returns 403 for a request with a foreign Origin')
    expect(findFault(createExchange({ status: 200 }))).toBe('200')
    expect(findFault(createExchange({ status: 403 }))).toBeNull()
  })

  it('of a GET have to name POST in Allow', () => {
    const { findFault } = findRule('/register/search returns 405 for a GET')
    expect(findFault(createExchange({ status: 405 }))).toBe('405 without POST in Allow')
    expect(findFault(createExchange({ status: 405, headers: { Allow: 'OPTIONS, POST' } }))).toBeNull()
  })
})
