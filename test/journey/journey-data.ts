import type { OnboardingErrorCode } from '../../src/contract/error-table.js'
import { OnboardingError } from '../../src/contract/onboarding-error.js'
import type { VirtualAccount } from '../../src/contract/virtual-accounts.js'
import type { PortalPurpose, TrackedHandoff } from '../../src/journey/handoff.js'
import type { ResourceState, JourneyData } from '../../src/journey/onboarding-state.js'

export const today = '2026-01-15'
export const ended = '2026-01-14'
export const endsSoon = '2026-02-14'
export const lasts = '2026-12-31'

export const unloaded: ResourceState<never> = { data: undefined, error: null }

export const failed = (code: OnboardingErrorCode): ResourceState<never> => ({
  data: undefined,
  error: new OnboardingError(code),
})

export const registered = (status: 'member' | 'nonMember', consentExpiresOn: string | null = null) => ({
  data: { status, consentExpiresOn },
  error: null,
})

export const linked = (count: number, consentExpiresOn: string | null = null) => ({
  data: { accounts: Array.from({ length: count }, createAccount), consentExpiresOn },
  error: null,
})

function createAccount(_: unknown, index: number): VirtualAccount {
  return { id: `00002.${index}.`, firmCode: '00002', number: String(index), alias: null }
}

export const handoffOf = (purpose: PortalPurpose, accountsBefore = 0): TrackedHandoff => ({
  id: 'handoff',
  purpose,
  startedAt: 0,
  phase: 'looking',
  accountsBefore,
  consentsBefore: { platform: null, service: null },
  waitsFor: purpose === 'signUp' ? 'registration' : 'virtualAccounts',
  returns: 0,
  checks: 0,
})

/** A signed-in user of whom nothing is known yet, with these differences. */
export function createJourneyData(changes: Partial<JourneyData> = {}): JourneyData {
  return {
    subject: 'hong',
    registration: unloaded,
    virtualAccounts: unloaded,
    handoff: null,
    today,
    ...changes,
  }
}
