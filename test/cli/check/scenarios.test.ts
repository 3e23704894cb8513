import { describe, expect, it } from 'vitest'
import { getExpectedOutcome } from '../../../src/cli/check/scenario.js'
import { lastScenarios, scenarios as firstScenarios } from '../../../src/cli/check/scenarios.js'
import { retriedCodes } from '../../../src/contract/error-status.js'

const scenarios = [...firstScenarios, ...lastScenarios]
const codes = scenarios.map((scenario) => getExpectedOutcome(scenario).code)

describe('the scenarios', () => {
  it('cover every error that upstream can cause', () => {
    expect(new Set(codes)).toEqual(
      new Set([
        undefined,
        'network',
        'timeout',
        'upstream_unavailable',
        'firm_unavailable',
        'invalid_response',
        'quota_exhausted',
        'rate_limited',
        'certificate_required',
        'account_unlinked',
        'consent_required',
        'portal_login_required',
        'portal_locked',
        'identity_mismatch',
        'not_available',
      ]),
    )
  })

  it('have different titles for one resource', () => {
    const titles = scenarios.map(({ resource, title }) => `${resource.path} ${title}`)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('never let two outages follow each other', () => {
    const isOutage = codes.map((code) => code !== undefined && retriedCodes.has(code))
    expect(isOutage.some((outage, index) => outage && isOutage[index + 1])).toBe(false)
  })

  it('end with the quota used up', () => {
    expect(codes.at(-1)).toBe('quota_exhausted')
    expect(codes.filter((code) => code === 'quota_exhausted')).toHaveLength(1)
  })
})
