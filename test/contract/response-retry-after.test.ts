import { describe, expect, it } from 'vitest'
import { isOnboardingError } from '../../src/contract/onboarding-error.js'
import { registrationResource } from '../../src/contract/resources.js'
import { parseResponse, readQuotaLeft, readQuotaLimit } from '../../src/contract/response.js'

const noon = Date.UTC(2026, 0, 15, 12)

/** The error of a response without a body. */
function readError(status: number, headers: Record<string, string>) {
  try {
    return parseResponse(registrationResource, { status, headers: new Headers(headers), text: '' }, noon)
  } catch (error) {
    return isOnboardingError(error) ? error : undefined
  }
}

describe('the time to wait', () => {
  const used = { 'X-RateLimit-Remaining-Day': '0' }

  it.each([
    { headers: used, retryAfter: 43_200, title: '00:00 UTC by our clock' },
    {
      headers: { ...used, Date: 'Thu, 15 Jan 2026 23:59:30 GMT' },
      retryAfter: 30,
      title: '00:00 UTC by upstream’s clock',
    },
    {
      headers: { ...used, Date: 'Thu, 15 Jan 2026 00:00:00 GMT' },
      retryAfter: 86_400,
      title: 'a whole day later, right after a reset',
    },
    {
      headers: { ...used, Date: 'junk', 'Retry-After': '5' },
      retryAfter: 43_200,
      title: '00:00 UTC whatever Retry-After says',
    },
  ])('for the quota of the day ends at $title', ({ headers, retryAfter }) => {
    const error = { code: 'quota_exhausted', action: 'wait', retryAfter, status: 429 }
    expect(readError(429, headers)).toMatchObject(error)
  })

  it.each([
    { status: 429, value: '30', code: 'rate_limited', retryAfter: 30 },
    { status: 429, value: 'Thu, 15 Jan 2026 12:00:30 GMT', code: 'rate_limited', retryAfter: 30 },
    { status: 429, value: 'Thu, 15 Jan 2026 11:59:30 GMT', code: 'rate_limited', retryAfter: 10 },
    { status: 503, value: 'Fri, 16 Jan 2026 12:00:00 GMT', code: 'upstream_unavailable', retryAfter: 86_400 },
    { status: 429, value: '-1', code: 'rate_limited', retryAfter: 10 },
    { status: 503, value: '7', code: 'upstream_unavailable', retryAfter: 7 },
    { status: 429, value: '9999999', code: 'rate_limited', retryAfter: 10 },
    { status: 429, value: '120, 120', code: 'rate_limited', retryAfter: 120 },
    { status: 503, value: '7,120 , 30', code: 'upstream_unavailable', retryAfter: 120 },
    { status: 429, value: '120, 9999999', code: 'rate_limited', retryAfter: 10 },
    { status: 429, value: '120, soon', code: 'rate_limited', retryAfter: 10 },
  ])('of status $status with Retry-After $value is $retryAfter seconds', ({ status, value, code, retryAfter }) => {
    const error = readError(status, { 'Retry-After': value })
    expect(error).toMatchObject({ code })
    expect(error).toHaveProperty('retryAfter', retryAfter)
  })

  it.each([
    ['0', 0],
    ['49999', 49_999],
    ['', null],
    ['-1', null],
    ['many', null],
    ['1.5', null],
    ['40, 40', 40],
    ['41,40 , 42', 40],
    ['0, 0', 0],
    ['40, many', null],
    ['40,', null],
  ])('the header of the quota left, %j, is read as %j', (value, left) => {
    expect(readQuotaLeft(new Headers({ 'X-RateLimit-Remaining-Day': value }))).toBe(left)
    expect(readQuotaLeft(new Headers())).toBe(null)
  })

  it('for a quota of the day that a proxy said twice ends at 00:00 UTC', () => {
    const headers = { 'X-RateLimit-Remaining-Day': '0, 0', 'Retry-After': '5, 5' }
    expect(readError(429, headers)).toMatchObject({ code: 'quota_exhausted', retryAfter: 43_200 })
  })

  it('reads the limit of a day that a proxy said twice', () => {
    expect(readQuotaLimit(new Headers({ 'X-RateLimit-Limit-Day': '50000, 50000' }))).toBe(50_000)
  })
})
