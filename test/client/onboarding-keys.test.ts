import { expect, it } from 'vitest'
import { onboardingKeys } from '../../src/client/onboarding-keys.js'

it('the keys of a subject hold the subject and nothing else of it, one below the other', () => {
  expect(onboardingKeys.all('user-1')).toEqual(['ieum', 'user-1'])
  expect(onboardingKeys.registration('user-1')).toEqual([...onboardingKeys.all('user-1'), 'registration'])
  expect(onboardingKeys.virtualAccounts('user-1')).toEqual([...onboardingKeys.all('user-1'), 'virtualAccounts'])
})
