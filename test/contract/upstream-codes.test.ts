import { describe, expect, it } from 'vitest'
import { getCodeOfNumber } from '../../src/contract/upstream-codes.js'

describe('getCodeOfNumber', () => {
  it.each([
    [407, 'upstream_unavailable'],
    [503, 'upstream_unavailable'],
    [520, 'upstream_unavailable'],
    [530, 'upstream_unavailable'],
    [3999, 'upstream_unavailable'],
    [3600, 'firm_unavailable'],
    [3006, 'certificate_required'],
    [3010, 'account_unlinked'],
    [4006, 'consent_required'],
    [2001, 'portal_login_required'],
    [2003, 'portal_locked'],
    [4000, 'identity_mismatch'],
  ])('maps %i to %s', (number, code) => {
    expect(getCodeOfNumber(number)).toBe(code)
  })

  it.each([0, 400, 429, 519, 531, 3007, 3009, 4001.5, 9999, Number.NaN])('does not know %d', (number) => {
    expect(getCodeOfNumber(number)).toBeUndefined()
  })
})
