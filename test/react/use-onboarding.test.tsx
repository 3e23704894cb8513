import { QueryClient } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { type OnboardingAction, useOnboarding } from '../../src/react/index.js'
import { createTestBackend } from '../support/test-backend.js'
import { Kit, settle } from './kit.js'

test('useOnboarding returns the whole journey as one state and takes actions', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const openIn = vi.fn()
  const queryClient = new QueryClient()
  const { result } = renderHook(useOnboarding, {
    wrapper: ({ children }) => (
      <Kit backend={backend} queryClient={queryClient} portal={{ signUpUrl: 'https://portal.test/a', openIn }}>
        {children}
      </Kit>
    ),
  })
  const send = async (action: OnboardingAction) => {
    act(() => result.current.send(action))
    await settle()
    return result.current.state.name
  }
  expect(result.current.state.name).toBe('checking')
  await settle()
  expect(result.current.state.name).toBe('signUpNeeded')
  expect(await send({ type: 'openPortal', purpose: 'signUp' })).toBe('awaitingSignUp')
  expect(openIn).toHaveBeenCalledWith('https://portal.test/a', 'signUp')
  expect(await send({ type: 'cancel' })).toBe('signUpNeeded')
  await backend.patch({ member: true, accounts: backend.getRows('hong') })
  expect(await send({ type: 'recheck', purpose: 'signUp' })).toBe('choosing')
  expect(backend.requests).toEqual(['register', 'consent', 'register fresh', 'consent fresh'])
})
