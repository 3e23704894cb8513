import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, waitFor } from '@testing-library/react'
import { useEffect } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createOnboardingClient } from '../../src/client/index.js'
import { OnboardingProvider, useOnboarding } from '../../src/react/index.js'
import { createFakeBackend } from '../../src/testing/create-fake-backend.js'
import { journeyWalks, type JourneyWalk, type WalkAct } from '../../src/testing/journey-walks.js'
import { runWalk } from '../../src/testing/run-walk.js'
import { portal } from './kit.js'

let isOnline = true

beforeEach(() => {
  vi.spyOn(window, 'open').mockReturnValue(null)
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline)
})
afterEach(() => {
  isOnline = true
})

/** A page with a screen of its own: it says the state, and has no more than what `useOnboarding` gives. */
function openPage({ persona, faults = [], isOffline = false }: JourneyWalk) {
  const backend = createFakeBackend({ persona, faults, limits: { attemptMs: 50, totalMs: 200, retryDelayMs: 1 } })
  const seen: string[] = []
  const page = new Map<'send', ReturnType<typeof useOnboarding>['send']>()

  function OwnScreen() {
    const { state, send } = useOnboarding()
    useEffect(() => void page.set('send', send))
    useEffect(() => void seen.push(state.name), [state.name])
    return <p>{state.name}</p>
  }

  const load: typeof fetch = async (...request) => {
    if (!isOnline) throw new TypeError('offline')
    return backend.fetch(...request)
  }
  const client = createOnboardingClient({ endpoint: 'https://app.test/api/onboarding', fetch: load })
  const open = () =>
    render(
      <OnboardingProvider subject={persona} client={client} portal={portal} queryClient={new QueryClient()}>
        <OwnScreen />
      </OnboardingProvider>,
    )

  isOnline = !isOffline
  let rendered = open()
  return {
    seen,
    host: {
      backend,
      act(step: WalkAct) {
        if (step.type === 'comeBack') return fireEvent.focus(window)
        if (step.type === 'reload') {
          rendered.unmount()
          rendered = open()
          return undefined
        }
        if (step.type === 'regainNetwork') {
          isOnline = true
          return fireEvent(window, new Event('online'))
        }
        return act(() => page.get('send')?.(step))
      },
      expectState: (name: string) => waitFor(() => expect(rendered.container.textContent).toBe(name)),
    },
  }
}

const isNew = (state: string, index: number, all: readonly string[]) => state !== all[index - 1]

test.each([...journeyWalks])('$title', async (walk) => {
  const { seen, host } = openPage(walk)
  await runWalk(walk, host)
  // A load can be over before it is drawn.
  const listed = [...walk.start, ...walk.steps.flatMap(({ states }) => states)].filter((state) => state !== 'checking')
  const drawn = seen.filter((state) => state !== 'checking')
  expect(drawn.filter(isNew)).toEqual(listed.filter(isNew))
})
