import type { OnboardingErrorCode } from '../../src/contract/error-table.js'
import { OnboardingError } from '../../src/contract/onboarding-error.js'
import type { VirtualAccount } from '../../src/contract/virtual-accounts.js'
import type { Attempt, PortalPurpose } from '../../src/flow/attempt.js'
import type { Asked, Facts } from '../../src/flow/onboarding-state.js'

export const today = '2026-01-15'
export const ended = '2026-01-14'
export const endsSoon = '2026-02-14'
export const lasts = '2026-12-31'

export const unanswered: Asked<never> = { answer: undefined, error: null }

export const failed = (code: OnboardingErrorCode): Asked<never> => ({
  answer: undefined,
  error: new OnboardingError(code),
})

export const registered = (status: 'member' | 'nonMember', consentExpiresOn: string | null = null) => ({
  answer: { status, consentExpiresOn },
  error: null,
})

export const linked = (count: number, consentExpiresOn: string | null = null) => ({
  answer: { accounts: Array.from({ length: count }, createAccount), consentExpiresOn },
  error: null,
})

function createAccount(_: unknown, index: number): VirtualAccount {
  return { id: `00002.${index}.`, firmCode: '00002', number: String(index), alias: null }
}

export const attemptOf = (purpose: PortalPurpose, accountsBefore = 0): Attempt => ({
  purpose,
  startedAt: 0,
  accountsBefore,
  waitsFor: purpose === 'signUp' ? 'registration' : 'virtualAccounts',
  returns: 0,
  checks: 0,
})

/** A signed-in user of whom nothing is known yet, with these differences. */
export function createFacts(changes: Partial<Facts> = {}): Facts {
  return {
    subject: 'hong',
    registration: unanswered,
    virtualAccounts: unanswered,
    attempt: null,
    today,
    ...changes,
  }
}
