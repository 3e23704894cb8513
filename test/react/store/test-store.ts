import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { onTestFinished, vi } from 'vitest'
import { registrationStatusOptions, virtualAccountsOptions } from '../../../src/client/index.js'
import type { OnboardingEvent } from '../../../src/react/index.js'
import { createOnboardingStore } from '../../../src/react/store/onboarding-store.js'
import { createTestBackend } from '../../support/test-backend.js'
import { settle } from '../kit.js'

/** A started store of a persona, both resources loaded and watched, as below a gate and a picker. */
export async function startTestStore(persona = 'newcomer') {
  const backend = createTestBackend({ persona })
  const queryClient = new QueryClient()
  const onEvent = vi.fn<(event: OnboardingEvent) => void>()
  const store = createOnboardingStore({ queryClient, client: backend.client, subject: persona, onEvent })
  const registration = new QueryObserver(queryClient, registrationStatusOptions(backend.client, persona))
  const virtualAccounts = new QueryObserver(queryClient, virtualAccountsOptions(backend.client, persona))
  const stop = store.start()
  const unwatch = [registration.subscribe(() => {}), virtualAccounts.subscribe(() => {})]
  onTestFinished(() => {
    stop()
    unwatch.forEach((end) => end())
  })
  await settle()
  backend.requests.length = 0
  return { backend, queryClient, store, onEvent, stop, unwatch: () => unwatch.forEach((end) => end()) }
}
