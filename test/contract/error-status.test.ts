import { describe, expect, it } from 'vitest'
import { getStatusOfCode, retriedCodes, statusOfCode } from '../../src/contract/error-status.js'
import { actionOfCode, isErrorCode } from '../../src/contract/error-table.js'

/** The error table of docs/domain.md. */
const statuses = {
  400: ['bad_request'],
  401: ['unauthenticated'],
  403: ['forbidden'],
  404: ['not_found'],
  405: ['method_not_allowed'],
  409: [
    'account_unlinked',
    'certificate_required',
    'consent_required',
    'identity_mismatch',
    'portal_locked',
    'portal_login_required',
    'subject_changed',
  ],
  413: ['payload_too_large'],
  415: ['unsupported_media_type'],
  429: ['too_many_checks'],
  502: ['invalid_response', 'network', 'not_available'],
  503: ['firm_unavailable', 'quota_exhausted', 'rate_limited', 'store_unavailable', 'upstream_unavailable'],
  504: ['timeout'],
}

describe('the status of an error', () => {
  it.each(Object.entries(statuses))('%s belongs to the codes %j', (status, codes) => {
    const found = Object.entries(statusOfCode).filter(([, value]) => value === Number(status))
    expect(found.map(([code]) => code).toSorted()).toEqual(codes)
  })

  it('is defined for every code except those that only a client has', () => {
    const codes = Object.keys(actionOfCode).filter((code) => code !== 'server_fetch' && code !== 'offline')
    expect(Object.keys(statusOfCode).toSorted()).toEqual(codes.toSorted())
    expect(Object.values(statuses).flat().toSorted()).toEqual(codes.toSorted())
    expect(codes.every(isErrorCode)).toBe(true)
  })

  it('is null for a code that only a client has', () => {
    expect([getStatusOfCode('offline'), getStatusOfCode('server_fetch'), getStatusOfCode('timeout')]).toEqual([
      null,
      null,
      504,
    ])
  })
})

describe('a retry', () => {
  it('follows only if there was no response or the response says to try again', () => {
    expect([...retriedCodes].toSorted()).toEqual(['network', 'timeout', 'upstream_unavailable'])
  })
})
