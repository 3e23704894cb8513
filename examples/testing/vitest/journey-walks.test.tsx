import { QueryClient } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, waitFor } from '@testing-library/react'
import { OnboardingProvider, useOnboarding } from 'ieum'
import { createOnboardingClient } from 'ieum/query'
import {
  createFakeBackend,
  journeyWalks,
  runWalk,
  type FakeBackend,
  type JourneyWalk,
  type WalkAct,
} from 'ieum/testing'
import { useEffect } from 'react'
import { afterEach, expect, test, vi } from 'vitest'

const portal = { signUpUrl: 'https://portal.example/sign-up' }
const limits = { attemptMs: 50, totalMs: 200, retryDelayMs: 1 }

let send: ReturnType<typeof useOnboarding>['send']

/** In place of your own screens. */
function OwnScreen() {
  const onboarding = useOnboarding()
  useEffect(() => {
    send = onboarding.send
  })
  return <p>{onboarding.state.name}</p>
}

function openPage({ persona, isOffline }: JourneyWalk, backend: FakeBackend) {
  let isOnline = !isOffline
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline)
  vi.spyOn(window, 'open').mockReturnValue(null)
  const load: typeof fetch = (...request) =>
    isOnline ? backend.fetch(...request) : Promise.reject(new TypeError('offline'))
  const client = createOnboardingClient({ endpoint: 'https://app.test/api/onboarding', fetch: load })
  const open = () =>
    render(
      <OnboardingProvider subject={persona} client={client} portal={portal} queryClient={new QueryClient()}>
        <OwnScreen />
      </OnboardingProvider>,
    )
  open()
  return {
    act(step: WalkAct) {
      if (step.type === 'comeBack') return fireEvent.focus(window)
      if (step.type === 'reload') {
        cleanup()
        return open()
      }
      if (step.type === 'regainNetwork') {
        isOnline = true
        return fireEvent(window, new Event('online'))
      }
      return act(() => send(step))
    },
    expectState: (name: string) => waitFor(() => expect(document.body.textContent).toContain(name)),
  }
}

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  sessionStorage.clear()
})

test.each([...journeyWalks])('$title', async (walk) => {
  const backend = createFakeBackend({ persona: walk.persona, faults: walk.faults ?? [], limits })
  await runWalk(walk, { backend, ...openPage(walk, backend) })
})
