import { describe, expect, it } from 'vitest'
import { actionOfCode, isErrorAction, isErrorCode } from '../../src/contract/error-table.js'

/** The error table of docs/domain.md. */
const codesOfAction = {
  retry: [
    'firm_unavailable',
    'invalid_response',
    'network',
    'offline',
    'server_fetch',
    'store_unavailable',
    'timeout',
    'upstream_unavailable',
  ],
  wait: ['quota_exhausted', 'rate_limited', 'too_many_checks'],
  registerCertificate: ['certificate_required'],
  link: ['account_unlinked'],
  consent: ['consent_required'],
  portalLogIn: ['portal_locked', 'portal_login_required'],
  contactSupport: ['identity_mismatch', 'not_available'],
  signIn: ['subject_changed', 'unauthenticated'],
  none: ['bad_request', 'forbidden', 'method_not_allowed', 'not_found', 'payload_too_large', 'unsupported_media_type'],
}

describe('the action', () => {
  it.each(Object.entries(codesOfAction))('%s belongs to the codes %j', (action, codes) => {
    const found = Object.entries(actionOfCode).filter(([, value]) => value === action)
    expect(found.map(([code]) => code).toSorted()).toEqual(codes)
    expect(isErrorAction(action)).toBe(true)
  })

  it('is defined for every code', () => {
    expect(Object.keys(actionOfCode).toSorted()).toEqual(Object.values(codesOfAction).flat().toSorted())
  })
})

describe('an unknown value', () => {
  it.each(['', 'unknown', 'toString', 'constructor', '__proto__', 0, null, undefined, ['network'], {}])(
    '%j is neither a code nor an action',
    (value) => {
      expect([isErrorCode(value), isErrorAction(value)]).toEqual([false, false])
    },
  )
})
