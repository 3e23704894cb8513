import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../src/cli/check/exchange.js'
import { freshAdvice, limitAdvice } from '../../../src/cli/check/call-advice.js'
import { judgeScenario } from '../../../src/cli/check/judge-scenario.js'
import type { Outcome } from '../../../src/cli/check/outcome.js'
import { inState } from '../../../src/cli/check/scenario.js'
import { registrationResource } from '../../../src/contract/resources.js'
import { createCall, createExchange } from './exchanges.js'

const scenario = inState(registrationResource, 'it rains', {})
const member = { data: { status: 'member', consentExpiresOn: null } }
const memberBody = { result: 'member' }
const quota: Outcome = { code: 'quota_exhausted', retryAfter: 1000 }
const quotaBody = { status: 503, code: 'quota_exhausted', action: 'wait' }

function judgeExchange(expected: Outcome, exchange: Exchange, calls = [createCall()]) {
  return judgeScenario(scenario, expected, { exchange, calls })
}

describe('a scenario with data', () => {
  it('keeps both rules if the backend returns 200 with the data', () => {
    expect(judgeExchange(member, createExchange({ body: memberBody }))).toEqual([
      {
        level: 'MUST',
        rule: '/register/search, if it rains: the kit reads {"status":"member","consentExpiresOn":null}',
        ok: true,
      },
      {
        level: 'SHOULD',
        rule: '/register/search, if it rains: 200 and {"status":"member","consentExpiresOn":null}',
        ok: true,
      },
    ])
  })

  it('breaks the MUST if the kit reads other data', () => {
    const findings = judgeExchange(member, createExchange({ body: { result: 'nonMember' } }))
    expect(findings).toMatchObject([{ level: 'MUST', ok: false, found: '200, read as other data' }])
  })

  it('breaks only the SHOULD if the status is not 200', () => {
    const findings = judgeExchange(member, createExchange({ status: 203, body: memberBody }))
    expect(findings).toMatchObject([{ ok: true }, { level: 'SHOULD', ok: false, found: '203' }])
  })

  it('does not print long lists', () => {
    const accounts = Array.from({ length: 20 }, (_, index) => `account ${index}`)
    const [finding] = judgeExchange({ data: accounts }, createExchange())
    expect(finding?.rule).toBe('/register/search, if it rains: the kit reads all rows that have a number')
  })
})

describe('a scenario with an error', () => {
  it('keeps both rules if status, code, action and Retry-After are right', () => {
    const exchange = createExchange({ status: 503, body: quotaBody, headers: { 'Retry-After': '1000' } })
    const findings = judgeExchange(quota, exchange)
    expect(findings.map(({ ok }) => ok)).toEqual([true, true])
    expect(findings[1]?.rule).toBe('/register/search, if it rains: 503 quota_exhausted, wait and Retry-After')
  })

  it('breaks the MUST if the kit reads another code', () => {
    const exchange = createExchange({ status: 502, body: { code: 'not_available' } })
    expect(judgeExchange(quota, exchange)).toMatchObject([
      { level: 'MUST', ok: false, found: '502 not_available, read as not_available' },
    ])
  })

  it.each([
    ['another status', { status: 500, body: quotaBody }, '500 quota_exhausted'],
    ['another action', { status: 503, body: { ...quotaBody, action: 'retry' } }, '503 quota_exhausted'],
    ['no Retry-After', { status: 503, body: quotaBody }, 'no Retry-After in seconds'],
    [
      'a Retry-After that is far off',
      { status: 503, body: quotaBody, headers: { 'Retry-After': '1301' } },
      'Retry-After of 1301 and not about 1000',
    ],
  ])('breaks only the SHOULD with %s', (_, exchange, found) => {
    expect(judgeExchange(quota, createExchange(exchange))).toMatchObject([{ ok: true }, { ok: false, found }])
  })

  it('tolerates a Retry-After that differs by five minutes', () => {
    const exchange = createExchange({ status: 503, body: quotaBody, headers: { 'Retry-After': '700' } })
    expect(judgeExchange(quota, exchange)[1]?.ok).toBe(true)
  })
})

it('a wrong response without an upstream call is advised to let fresh requests through', () => {
  const [finding] = judgeExchange(member, createExchange({ body: { result: 'nonMember' } }), [])
  expect(finding).toMatchObject({ found: '200, upstream was not called', next: freshAdvice })
})

it('a wrong response of a limit per person, known by its Age, names the limit', () => {
  const exchange = createExchange({ body: { result: 'nonMember' }, headers: { Age: '12' } })
  expect(judgeExchange(member, exchange, [])).toMatchObject([{ ok: false, next: limitAdvice }])
})
