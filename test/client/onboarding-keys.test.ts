import { expect, it } from 'vitest'
import { onboardingKeys } from '../../src/client/onboarding-keys.js'

const scope = { subject: 'user-1', endpoint: '/api/onboarding' }

it('query keys hold the subject, the endpoint and the resource, and begin with the key of all', () => {
  expect(onboardingKeys.all(scope)).toEqual(['ieum', 'user-1', '/api/onboarding'])
  expect(onboardingKeys.registration(scope)).toEqual([...onboardingKeys.all(scope), 'registration'])
  expect(onboardingKeys.virtualAccounts(scope)).toEqual([...onboardingKeys.all(scope), 'virtualAccounts'])
})

it.each([
  ['/api/onboarding/', '/api/onboarding'],
  ['https://host.example/api/onboarding//', 'https://host.example/api/onboarding'],
  ['/', ''],
])('a query key takes the endpoint %s as it is, without a trailing slash', (endpoint, kept) => {
  expect(onboardingKeys.all({ ...scope, endpoint })).toEqual(['ieum', 'user-1', kept])
})
