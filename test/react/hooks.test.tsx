import { QueryClient } from '@tanstack/react-query'
import { act, render, renderHook, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import {
  OnboardingProvider,
  useOnboarding,
  usePortal,
  useRegistrationStatus,
  useVirtualAccounts,
  VirtualAccountPicker,
  type OnboardingAction,
  type OnboardingProviderProps,
} from '../../src/react/index.js'
import { createBackend, Kit, portal, renderKit, settle, signUpUrl } from './kit.js'

test.each<[string, () => unknown]>([
  ['useRegistrationStatus', () => useRegistrationStatus({ enabled: false })],
  ['useVirtualAccounts', () => useVirtualAccounts({ enabled: false })],
  ['usePortal', usePortal],
])('%s can wait without a question', async (_, useIt) => {
  const backend = createBackend()
  renderHook(useIt, { wrapper: ({ children }) => <Kit backend={backend}>{children}</Kit> })
  await settle()
  expect(backend.questions).toEqual([])
})

test('useOnboarding tells the whole journey as one state, and takes actions', async () => {
  const backend = createBackend({ persona: 'newcomer' })
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
  await backend.patch({ member: true, accounts: backend.rowsOf('hong') })
  expect(await send({ type: 'recheck', purpose: 'signUp' })).toBe('choosing')
  expect(backend.questions).toEqual(['register', 'consent', 'register fresh', 'consent fresh'])
})

test('a component without a provider says what is missing', () => {
  vi.spyOn(console, 'error').mockReturnValue()
  expect(() => renderHook(usePortal)).toThrow('Put it inside <OnboardingProvider>')
})

test.each([
  ['neither', {}],
  ['both', { client: createBackend().client, endpoint: '/api' }],
])('a provider with %s of `endpoint` and `client` says what is wrong', (_, source) => {
  vi.spyOn(console, 'error').mockReturnValue()
  const props = { subject: 'hong', portal, ...source } as OnboardingProviderProps
  expect(() => render(<OnboardingProvider {...props} />)).toThrow('exactly one of `endpoint` and `client`')
})

function TripButtons() {
  const { open, recheck } = usePortal()
  return (
    <>
      <button onClick={() => open('link')}>open</button>
      <button onClick={recheck}>done</button>
    </>
  )
}

test('recheck of usePortal may be an event handler', async () => {
  const backend = createBackend()
  vi.spyOn(window, 'open').mockReturnValue(null)
  const { user } = renderKit({ backend, children: [<VirtualAccountPicker key="picker" />, <TripButtons key="host" />] })
  await screen.findAllByRole('radio')
  await user.click(screen.getByRole('button', { name: 'open' }))
  expect(window.open).toHaveBeenCalledWith(signUpUrl, '_blank', 'noopener,noreferrer')
  await user.click(screen.getByRole('button', { name: 'done' }))
  expect(backend.questions).toEqual(['consent', 'consent fresh'])
})

test('hooks give the typed answers', async () => {
  const backend = createBackend()
  const { result } = renderHook(() => [useRegistrationStatus().data, useVirtualAccounts().data], {
    wrapper: ({ children }) => <Kit backend={backend}>{children}</Kit>,
  })
  await settle()
  expect(result.current).toMatchObject([
    { status: 'member', consentExpiresOn: null },
    { accounts: [{ alias: '주식투자용', firmCode: '00002' }, { alias: '펀드투자용' }] },
  ])
})
