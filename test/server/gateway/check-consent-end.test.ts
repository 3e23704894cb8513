import { expect, it } from 'vitest'
import { checkConsentEnd } from '../../../src/server/gateway/check-consent-end.js'

const fields = { registration: 'commonTermsExpireDate', virtualAccounts: 'serviceTermsExpireDate' } as const

it.each(['registration', 'virtualAccounts'] as const)('%s with an end that is no day cannot be decided on', (name) => {
  const check = (end: unknown) => () => checkConsentEnd(name, JSON.stringify({ [fields[name]]: end }))
  for (const end of ['2026-01-15', 'soon', '20260230', 20_260_230, [], true])
    expect(check(end)).toThrow('invalid_response')
  for (const end of ['20260115', 20_260_115, null, 'null', '', '00000000', undefined]) expect(check(end)).not.toThrow()
})

it('the end of the other consent does not matter', () => {
  expect(() => checkConsentEnd('registration', '{"serviceTermsExpireDate":"soon"}')).not.toThrow()
})
