import { expect, test } from 'vitest'
import { OnboardingError } from '../../../src/contract/onboarding-error.js'
import { reportRegistration, reportVirtualAccounts } from '../../../src/devtools/recorder/report-resource.js'

const state = { error: null, dataUpdatedAt: 5, fetchStatus: 'idle' }
const account = { id: 'x', firmCode: '00002', number: '160657695589800099', alias: '펀드투자용' }

test('masks account numbers, and short ones as a whole', () => {
  const data = { accounts: [account, { ...account, firmCode: '98765', number: '12345678' }], consentExpiresOn: null }
  expect(reportVirtualAccounts({ ...state, data }, 'loaded')).toMatchObject({
    summary: '2 accounts',
    accounts: [
      { firm: 'Shinhan', number: '•••• 0099' },
      { firm: '98765', number: '••••' },
    ],
  })
})

test('says when the consent ends, and whether the last load failed', () => {
  const data = { status: 'member', consentExpiresOn: '2027-01-02' } as const
  expect(reportRegistration({ ...state, data, error: new OnboardingError('timeout') }, 'seeded')).toMatchObject({
    summary: 'member',
    consentExpiresOn: '2027-01-02',
    error: 'timeout',
    source: 'seeded',
    updatedAt: 5,
  })
})

test('knows nothing of what nobody has loaded', () => {
  expect(reportRegistration(undefined, null)).toMatchObject({ summary: null, isLoading: false, updatedAt: 0 })
})
