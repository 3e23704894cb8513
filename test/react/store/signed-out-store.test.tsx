import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import {
  Onboarding,
  OnboardingPortalLink,
  OnboardingRecheckButton,
  OnboardingRetryButton,
} from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { comeBack, getState, renderKit, settle } from '../kit.js'

test('while signed out nothing is stored, sent or reported, whatever the user does', async () => {
  const backend = createTestBackend()
  const onEvent = vi.fn()
  const openChannel = vi.spyOn(globalThis, 'BroadcastChannel')
  const children = [
    <OnboardingPortalLink key="link" purpose="signUp" />,
    <OnboardingRecheckButton key="recheck" purpose="signUp" />,
    <OnboardingRetryButton key="retry" />,
    <Onboarding key="journey" />,
  ]
  const { user } = renderKit({ backend, subject: null, onEvent, children })
  await user.click(screen.getByRole('link'))
  for (const name of ['가입을 마쳤어요', '다시 시도']) await user.click(screen.getByRole('button', { name }))
  comeBack()
  await settle()
  expect(getState()).toBe('signedOut')
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
  expect(backend.requests).toEqual([])
  expect(onEvent).not.toHaveBeenCalled()
  expect(openChannel).not.toHaveBeenCalled()
})
