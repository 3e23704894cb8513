import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { StrictMode, type ReactNode } from 'react'
import {
  OnboardingProvider,
  PortalSignupGate,
  VirtualAccountPicker,
  type OnboardingProviderProps,
  type Portal,
} from '../../src/react/index.js'
import { requestsInFlight } from '../support/request-gate.js'
import type { TestBackend } from '../support/test-backend.js'

export const signUpUrl = 'https://portal.test/sign-up'
export const portal: Portal = { signUpUrl }
export interface KitProps extends Partial<Omit<OnboardingProviderProps, 'client' | 'endpoint'>> {
  backend: TestBackend
  /** Loads with a client that the provider makes itself, over the global `fetch`. */
  endpoint?: string
}

/** The provider with what every test shares. */
export function Kit({ backend, endpoint, ...props }: KitProps): ReactNode {
  const source = endpoint === undefined ? { client: backend.client } : { endpoint }
  return <OnboardingProvider subject={backend.persona} portal={portal} {...props} {...source} />
}

/** Gate and picker, as most hosts use them. */
export const journey = (
  <PortalSignupGate>
    <VirtualAccountPicker />
  </PortalSignupGate>
)

export interface RenderOptions extends KitProps {
  strict?: boolean
}

/** Renders the journey, or `children`, with a cache of its own, and gives back what a test acts with. */
export function renderKit({ strict = false, children = journey, ...props }: RenderOptions) {
  const queryClient = props.queryClient ?? new QueryClient()
  const create = (changes: Partial<KitProps> = {}) => {
    const kit = (
      <Kit {...props} queryClient={queryClient} {...changes}>
        {changes.children ?? children}
      </Kit>
    )
    return strict ? <StrictMode>{kit}</StrictMode> : kit
  }
  const user: UserEvent = userEvent.setup()
  const { container, rerender, unmount } = render(create())
  return { user, container, unmount, queryClient, change: (changes: Partial<KitProps>) => rerender(create(changes)) }
}

/** The state that is drawn, by the attribute of the ready-made roots. */
export function getState(): string | undefined {
  return document.querySelector<HTMLElement>('[data-ieum-state]')?.dataset.ieumState
}

/** Waits until a heading is there. */
export function findHeading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { name })
}

/** The user comes back to this tab. */
export function comeBack(): void {
  act(() => void fireEvent.focus(window))
}

/** This page goes into the back/forward cache (`pagehide`), or comes out of it (`pageshow`). */
export function passByCache(type: 'pagehide' | 'pageshow'): void {
  act(() => void window.dispatchEvent(new PageTransitionEvent(type, { persisted: true })))
}

/** Waits until every request has its response, those that follow from it too, and the screen is drawn. */
export async function settle(): Promise<void> {
  do {
    await act(() => Promise.allSettled(requestsInFlight))
    // React Query tells its listeners on the next turn of the event loop.
    for (let turn = 0; turn < 2; turn++) await act(() => new Promise<void>((resolve) => setTimeout(resolve)))
  } while (requestsInFlight.size > 0)
}
