import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LinkAccountsPrompt, Onboarding, OnboardingProgress } from '../../../src/react/index.js'
import { createTestBackend, type TestBackendOptions } from '../../support/test-backend.js'
import { getState, renderKit, settle } from '../kit.js'

const readSteps = () =>
  within(screen.getByRole('list', { name: '진행 단계' }))
    .getAllByRole('listitem')
    .map((step) => `${step.textContent}${step.ariaCurrent === 'step' ? ' (current)' : ''}`)

const atSignUp = ['가입 (current)', '연결', '선택']
const atLink = ['가입 완료', '연결 (current)', '선택']
const atChoice = ['가입 완료', '연결 완료', '선택 (current)']

test('an unknown step marks none', () => {
  renderKit({ backend: createTestBackend(), children: <OnboardingProgress /> })
  expect(readSteps()).toEqual(['가입', '연결', '선택'])
})

const reset = { path: '*', kind: 'reset' } as const

test.each<[state: string, options: TestBackendOptions, steps: string[]]>([
  ['signUpNeeded', { persona: 'newcomer' }, atSignUp],
  ['linkNeeded', { persona: 'unlinked' }, atLink],
  ['renewalNeeded', { persona: 'expired' }, atLink],
  ['renewalNeeded', { persona: 'lapsed' }, atLink],
  ['choosing', { persona: 'hong' }, atChoice],
  ['failed', { faults: [reset] }, atSignUp],
  ['failed', { faults: [{ ...reset, path: 'consent' }] }, atLink],
])('the screen of %s has the steps, with the current one marked: %j', async (state, options, steps) => {
  renderKit({ backend: createTestBackend(options), children: <Onboarding /> })
  await settle()
  expect(getState()).toBe(state)
  expect(readSteps()).toEqual(steps)
})

test('a screen that waits for the portal has the step for which it waits', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'unlinked' }), children: <LinkAccountsPrompt /> })
  await user.click(screen.getByRole('link', { name: '포털에서 계좌 연결하기' }))
  expect(getState()).toBe('awaitingLink')
  expect(readSteps()).toEqual(atLink)
})

test('the first screen marks no step, because none is known yet', () => {
  renderKit({ backend: createTestBackend(), children: <Onboarding /> })
  expect(getState()).toBe('checking')
  expect(readSteps()).toEqual(['가입', '연결', '선택'])
})
