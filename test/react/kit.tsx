import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { StrictMode, type ReactNode } from 'react'
import { createOnboardingClient } from '../../src/client/index.js'
import {
  OnboardingProvider,
  PortalSignupGate,
  VirtualAccountPicker,
  type OnboardingProviderProps,
  type Portal,
} from '../../src/react/index.js'
import { createFakeBackend, type FakeBackendOptions } from '../../src/testing/index.js'

export const signUpUrl = 'https://portal.test/sign-up'
export const portal: Portal = { signUpUrl }
/** So that trouble upstream is over in no time. */
export const limits = { attemptMs: 50, totalMs: 200, retryDelayMs: 1 }

const inFlight = new Set<Promise<Response>>()

/** Nobody waits any more for what a former test has left on its way. */
export const forgetQuestions = () => inFlight.clear()

/** The real server on the real sandbox, the real client of the kit, and what was asked of both. */
export function createBackend(options: Partial<FakeBackendOptions> = {}) {
  const persona = options.persona === undefined ? 'hong' : options.persona
  const backend = createFakeBackend({ persona, limits, ...options })
  const questions: string[] = []
  let held = Promise.resolve()
  const record: typeof fetch = (input, init) => {
    const name = new Request(input, { method: 'POST' }).url.includes('register') ? 'register' : 'consent'
    // A real `fetch` sends nothing once its signal is aborted.
    if (!init?.signal?.aborted) questions.push(init?.body === '{}' ? name : `${name} fresh`)
    const answer = held.then(() => backend.fetch(input, init))
    const end = () => inFlight.delete(answer)
    inFlight.add(answer)
    answer.then(end, end)
    return answer
  }
  return {
    persona,
    client: createOnboardingClient({ endpoint: 'https://backend.test/onboarding', fetch: record }),
    fetch: backend.fetch,
    /** What the kit asked the backend, in that order. */
    questions,
    /** Holds further questions back on their way; gives back what lets them go. */
    hold(): () => void {
      let release: () => void
      held = new Promise((resolve) => void (release = resolve))
      return () => release()
    },
    /** Somebody else signs in to the host, in another tab. */
    switchUser: (other: string) => backend.signIn(other),
    /** The session of the host ends. */
    endSession: () => backend.signIn(null),
    /** How many questions reached upstream. */
    countCalls: async () => (await backend.getRequests()).length,
    rowsOf: (id: string) => backend.sandbox.personas.find((one) => one.id === id)?.accounts ?? [],
    patch: (changes: object) => backend.patchPersona(persona ?? '', changes),
    lay: backend.layFault,
    clearFaults: backend.clearFaults,
  }
}

export type Backend = ReturnType<typeof createBackend>

export interface KitProps extends Partial<Omit<OnboardingProviderProps, 'client' | 'endpoint'>> {
  backend: Backend
  /** Asked by a client of the provider's own making, over the global `fetch`. */
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

/** Waits until every question under way is answered, and those that follow from it, and drawn. */
export async function settle(): Promise<void> {
  do {
    await act(() => Promise.allSettled(inFlight))
    // React Query tells its listeners on the next turn of the event loop.
    for (let turn = 0; turn < 2; turn++) await act(() => new Promise<void>((resolve) => setTimeout(resolve)))
  } while (inFlight.size > 0)
}
