import { expect, test } from 'vitest'
import { getConsentStatus } from '../../../src/sandbox/portal/consent-status.js'
import { createTestSandbox, noon } from '../call-sandbox.js'

function createPersona(changes: object) {
  const persona = createTestSandbox().personas.find(({ id }) => id === 'hong')!
  return Object.assign(structuredClone(persona), changes)
}

test.each([
  ['20261121', 'over'],
  ['20261122', 'ending'],
  ['20261222', 'ending'],
  ['20261223', 'lasting'],
  [null, 'unknown'],
  ['null', 'unknown'],
])('of a consent with the last day %s is %s on 2026-11-22', (lastDay, status) => {
  const persona = createPersona({ commonTermsExpireDate: lastDay, serviceTermsExpireDate: lastDay })
  expect(getConsentStatus(persona, 'common', noon)).toBe(status)
  expect(getConsentStatus(persona, 'service', noon)).toBe(status)
})

test('of the consent for the app is none without accounts and date', () => {
  const persona = createPersona({ accounts: [] })
  expect(getConsentStatus(persona, 'service', noon)).toBe('none')
  expect(getConsentStatus(persona, 'common', noon)).toBe('unknown')
})
