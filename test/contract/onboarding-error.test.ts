import { describe, expect, it } from 'vitest'
import { isOnboardingError, OnboardingError } from '../../src/contract/onboarding-error.js'

describe('an OnboardingError', () => {
  it('is an Error with a code and the action of the error table', () => {
    const error = new OnboardingError('portal_locked')
    expect(error).toBeInstanceOf(Error)
    expect(error.message).toBe('portal_locked; next step: portalLogIn')
    expect(Object.fromEntries(Object.entries(error))).toEqual({
      name: 'OnboardingError',
      code: 'portal_locked',
      action: 'portalLogIn',
    })
  })

  it('has no field for a detail that is undefined', () => {
    const details = { action: 'contactSupport', retryAfter: 0, status: 500, requestId: undefined } as const
    const error = new OnboardingError('network', details)
    expect(Object.fromEntries(Object.entries(error))).toStrictEqual({
      name: 'OnboardingError',
      code: 'network',
      action: 'contactSupport',
      retryAfter: 0,
      status: 500,
    })
    expect(error.message).toBe('network; next step: contactSupport')
  })

  it('does not reveal its cause when it is printed or serialized', () => {
    const cause = new Error('홍길동 canary')
    const error = new OnboardingError('network', { cause })
    expect(error.cause).toBe(cause)
    expect(JSON.stringify(error) + String(error) + Object.values(error).join()).not.toContain('canary')
    expect('cause' in new OnboardingError('network')).toBe(false)
  })

  it('is recognized, also after it was serialized to JSON and parsed', () => {
    const error = new OnboardingError('rate_limited', { retryAfter: 10, status: 429, requestId: 'req-1' })
    const parsed: unknown = JSON.parse(JSON.stringify(error))
    expect([isOnboardingError(error), isOnboardingError(parsed)]).toEqual([true, true])
    expect(parsed).toEqual(Object.fromEntries(Object.entries(error)))
  })

  it.each([
    null,
    undefined,
    'OnboardingError',
    new Error('network'),
    { code: 'network', action: 'retry' },
    { name: 'Error', code: 'network', action: 'retry' },
    { name: 'OnboardingError', code: 'network' },
    { name: 'OnboardingError', code: 'network', action: 'toString' },
    { name: 'OnboardingError', code: 'toString', action: 'retry' },
    { name: 'OnboardingError', code: '__proto__', action: 'retry' },
    { name: 'OnboardingError', code: 'network', action: 'retry', retryAfter: '5' },
    { name: 'OnboardingError', code: 'network', action: 'retry', status: Infinity },
    { name: 'OnboardingError', code: 'network', action: 'retry', requestId: 7 },
    [{ name: 'OnboardingError', code: 'network', action: 'retry' }],
  ])('is not %j', (value) => {
    expect(isOnboardingError(value)).toBe(false)
  })
})
