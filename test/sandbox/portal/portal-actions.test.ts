import { expect, test } from 'vitest'
import {
  getRowKey,
  linkAccounts,
  renewConsent,
  signUp,
  unlock,
  withdrawConsent,
} from '../../../src/sandbox/portal/portal-actions.js'
import { createPersonas } from '../../../src/sandbox/personas/create-personas.js'
import { noon } from '../call-sandbox.js'

const createPersona = (id: string) => createPersonas(noon).find((persona) => persona.id === id)!

test('signs up for a year, and ends a scripted error', () => {
  const persona = createPersona('unknown')
  signUp(persona, noon)
  expect(persona).toMatchObject({ member: true, error: null, commonTermsExpireDate: '20271122' })
})

test('unlocks a locked account', () => {
  const persona = createPersona('locked')
  unlock(persona)
  expect(persona.error).toBeNull()
})

test('links exactly the chosen accounts, issued or linked before', () => {
  const persona = createPersona('hong')
  const [first, second] = persona.accounts
  linkAccounts(persona, new Set([getRowKey(second ?? {})]), noon)
  expect([persona.accounts, persona.issued]).toEqual([[second], [first]])
  linkAccounts(persona, new Set([getRowKey(first ?? {})]), noon)
  expect([persona.accounts, persona.issued]).toEqual([[first], [second]])
})

test('keeps the day of the platform consent when accounts are linked', () => {
  const persona = createPersona('many')
  const lastDay = persona.commonTermsExpireDate
  linkAccounts(persona, new Set(persona.accounts.map(getRowKey)), noon)
  expect([persona.commonTermsExpireDate, persona.serviceTermsExpireDate]).toEqual([lastDay, '20271122'])
})

test.each(['common', 'service'] as const)('renews the consent %s alone for a year', (consent) => {
  const persona = createPersona('hong')
  renewConsent(persona, consent, noon)
  const days = { common: persona.commonTermsExpireDate, service: persona.serviceTermsExpireDate }
  expect(days).toEqual({ common: null, service: null, [consent]: '20271122' })
})

test('withdraws the consent for the app together with all links', () => {
  const persona = createPersona('many')
  withdrawConsent(persona, 'service', noon)
  expect(persona).toMatchObject({ accounts: [], serviceTermsExpireDate: null, commonTermsExpireDate: '20270610' })
  expect(persona.issued).toHaveLength(24)
})

test('ends the withdrawn platform consent yesterday, and keeps the links', () => {
  const persona = createPersona('many')
  withdrawConsent(persona, 'common', noon)
  expect(persona.commonTermsExpireDate).toBe('20261121')
  expect(persona.accounts).toHaveLength(24)
})
