import { screen, waitFor } from '@testing-library/react'
import {
  createElement,
  createRef,
  forwardRef,
  type ComponentPropsWithoutRef,
  type ComponentType,
  type ReactNode,
} from 'react'
import { describe, expect, test, vi } from 'vitest'
import {
  ConsentNotice,
  LinkAccountsPrompt,
  Onboarding,
  OnboardingError,
  PortalSignupGate,
  VirtualAccountPicker,
} from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { getState, renderKit, settle, type RenderOptions } from '../kit.js'
import { expectSilence } from './console.js'

const components = { ConsentNotice, LinkAccountsPrompt, Onboarding, PortalSignupGate, VirtualAccountPicker }
type Name = keyof typeof components

interface Situation {
  state: string
  persona: string
  drawnBy: Name[]
  /** The user follows the link to the portal first. */
  leaves?: true
}

const byGate: Name[] = ['PortalSignupGate', 'Onboarding']
const byPicker: Name[] = ['VirtualAccountPicker', 'Onboarding']
const byPrompt: Name[] = ['LinkAccountsPrompt', ...byPicker]

const situations: Situation[] = [
  { state: 'signUpNeeded', persona: 'newcomer', drawnBy: byGate },
  { state: 'awaitingSignUp', persona: 'newcomer', drawnBy: byGate, leaves: true },
  { state: 'linkNeeded', persona: 'unlinked', drawnBy: byPrompt },
  { state: 'awaitingLink', persona: 'unlinked', drawnBy: byPrompt, leaves: true },
  { state: 'choosing', persona: 'hong', drawnBy: byPicker },
  { state: 'renewalNeeded', persona: 'lapsed', drawnBy: byGate },
  { state: 'renewalNeeded', persona: 'expired', drawnBy: byPicker },
  { state: 'awaitingRenewal', persona: 'lapsed', drawnBy: byGate, leaves: true },
  { state: 'awaitingRenewal', persona: 'expired', drawnBy: byPicker, leaves: true },
  { state: 'failed', persona: 'locked', drawnBy: [...byGate, 'VirtualAccountPicker'] },
]

const cases = situations.flatMap(({ drawnBy, ...situation }) => drawnBy.map((name) => ({ name, ...situation })))

type Attributes = Record<string, unknown>

/** A ready-made component with attributes and a ref of the host. */
function renderReadyMade(name: Name, props: Partial<RenderOptions>, attributes: Attributes = {}) {
  const ref = createRef<HTMLElement>()
  const given = { ref, className: 'theirs', id: 'root', 'data-x': 'y', style: { color: 'red' }, ...attributes }
  const children: ReactNode = createElement(components[name] as ComponentType<Attributes>, given)
  return { ref, ...renderKit({ backend: createTestBackend({ persona: 'hong' }), ...props, children }) }
}

function expectRoot(ref: { current: HTMLElement | null }, state: string) {
  const root = document.querySelector<HTMLElement>(`[data-ieum-state=${state}]`)
  expect(root).toHaveClass('ieum', 'ieum-screen', 'theirs')
  expect(root).toHaveAttribute('id', 'root')
  expect(root).toHaveAttribute('data-x', 'y')
  expect(root?.style.color).toBe('red')
  expect(ref.current).toBe(root)
}

describe('the root of a ready-made component takes class, attributes and ref', () => {
  expectSilence()

  test.each(cases)('$name, $state ($persona)', async ({ name, state, persona, leaves }) => {
    const { ref, user, unmount } = renderReadyMade(name, { backend: createTestBackend({ persona }) })
    if (leaves) await user.click(await screen.findByRole('link'))
    await settle()
    expectRoot(ref, state)
    unmount()
    expect(ref.current).toBeNull()
  })

  const gateAndPicker = ['PortalSignupGate', 'VirtualAccountPicker', 'Onboarding'] as const

  test.each(gateAndPicker)('%s, checking', async (name) => {
    const { ref } = renderReadyMade(name, {})
    expectRoot(ref, 'checking')
    await settle()
  })

  test.each(gateAndPicker)('%s, signedOut', (name) => {
    const { ref } = renderReadyMade(name, { subject: null })
    expectRoot(ref, 'signedOut')
  })

  test.each(gateAndPicker)('%s, offline', async (name) => {
    const backend = createTestBackend()
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    vi.spyOn(backend.client, 'getRegistration').mockRejectedValue(new OnboardingError('offline'))
    vi.spyOn(backend.client, 'getVirtualAccounts').mockRejectedValue(new OnboardingError('offline'))
    const { ref } = renderReadyMade(name, { backend })
    await waitFor(() => expect(getState()).toBe('offline'))
    expectRoot(ref, 'offline')
  })

  test('ConsentNotice', async () => {
    const backend = createTestBackend({ persona: 'expiring' })
    const { queryClient } = renderKit({ backend })
    await screen.findAllByRole('radio')
    const { ref } = renderReadyMade('ConsentNotice', { backend, queryClient })
    expect(ref.current).toHaveClass('ieum', 'ieum-notice', 'theirs')
    expect(ref.current).toHaveAttribute('data-x', 'y')
  })

  test.each(cases)('$name, $state ($persona), drawn by the host', async ({ name, state, persona, leaves }) => {
    const { ref, user } = renderReadyMade(name, { backend: createTestBackend({ persona }) }, { render: <Main /> })
    if (leaves) await user.click(await screen.findByRole('link'))
    await settle()
    expectRoot(ref, state)
    expect(screen.getByRole('main')).toBe(ref.current)
  })
})

const Main = forwardRef<HTMLElement, ComponentPropsWithoutRef<'main'>>(function Main(props, ref) {
  return <main ref={ref} {...props} />
})
