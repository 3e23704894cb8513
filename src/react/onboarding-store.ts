import type { QueryClient } from '@tanstack/react-query'
import { createAskAgain } from '../client/ask-again.js'
import type { OnboardingClient } from '../client/onboarding-client.js'
import { onboardingKeys } from '../client/onboarding-keys.js'
import type { Attempt, PortalPurpose } from '../flow/attempt.js'
import { getSeoulDay } from '../contract/seoul-day.js'
import type { Facts } from '../flow/onboarding-state.js'
import { getRecheck } from '../flow/recheck.js'
import { readAsked } from './asked.js'
import { onReturn } from './on-return.js'

/** What the store knows beside the queries. */
export interface StoreSnapshot {
  attempt: Attempt | null
  /** How the re-check that the user asked for went; `inVain` when upstream still says no. */
  recheck: 'none' | 'asking' | 'inVain' | 'failed'
  /** ISO day in Seoul; null until the provider has mounted, so that server and browser agree on the first render. */
  today: string | null
}

/** Owns the trip to the portal and every question that is asked again. One per provider and subject. */
export interface OnboardingStore {
  subscribe: (listener: () => void) => () => void
  getSnapshot: () => StoreSnapshot
  getServerSnapshot: () => StoreSnapshot
  /** Starts to notice returns; gives back what stops it. */
  start: () => () => void
  /** The user leaves for the portal. */
  handOff: (purpose: PortalPurpose) => void
  /** The user says to be done: asks now whether the trip for a purpose, or the one under way, had its effect. */
  recheck: (purpose?: PortalPurpose) => Promise<void>
  /** Asks the failed questions once more. */
  retry: () => Promise<void>
  /** The user gives up the trip. */
  cancel: () => void
}

interface StoreOptions {
  queryClient: QueryClient
  client: OnboardingClient
  subject: string | null
}

const initial: StoreSnapshot = { attempt: null, recheck: 'none', today: null }
const spacingMs = 3000

export function createOnboardingStore({ queryClient, client, subject }: StoreOptions): OnboardingStore {
  const listeners = new Set<() => void>()
  const askAgain = subject === null ? null : createAskAgain(queryClient, client, subject)
  let snapshot = initial
  let asking: Promise<void> | null = null
  let askedAt = 0

  function set(change: Partial<StoreSnapshot>) {
    snapshot = { ...snapshot, ...change }
    listeners.forEach((listener) => listener())
  }

  function getFacts(attempt = snapshot.attempt): Facts {
    return {
      subject,
      registration: readAsked(queryClient.getQueryState(onboardingKeys.registration(subject ?? ''))),
      virtualAccounts: readAsked(queryClient.getQueryState(onboardingKeys.virtualAccounts(subject ?? ''))),
      attempt,
      today: getSeoulDay(Date.now()),
    }
  }

  function createAttempt(purpose: PortalPurpose): Attempt {
    const accountsBefore = getFacts().virtualAccounts.answer?.accounts.length ?? 0
    return { purpose, startedAt: Date.now(), accountsBefore }
  }

  /** Asks what the trip waits for, never twice at once, and forgets the trip once there is nothing left to wait for. */
  function ask(attempt: Attempt | null): Promise<void> {
    const question = getRecheck(getFacts(attempt))
    if (!askAgain || !question) return Promise.resolve()
    askedAt = Date.now()
    asking ??= askAgain[question](true).then(() => {
      asking = null
      const next = getRecheck(getFacts())
      if (next !== question) set({ recheck: 'none', ...(!next && { attempt: null }) })
    })
    return asking
  }

  async function recheck(purpose?: PortalPurpose) {
    const attempt = purpose && snapshot.attempt?.purpose !== purpose ? createAttempt(purpose) : snapshot.attempt
    const question = getRecheck(getFacts(attempt))
    if (!question) return
    set({ recheck: 'asking' })
    await ask(attempt)
    const failed = queryClient.getQueryState(onboardingKeys[question](subject ?? ''))?.error
    const inVain = getRecheck(getFacts(attempt)) === question
    set({ recheck: failed ? 'failed' : inVain ? 'inVain' : 'none' })
  }

  async function retry() {
    const { registration, virtualAccounts } = getFacts()
    await Promise.all([
      registration.error && askAgain?.registration(false),
      virtualAccounts.error && askAgain?.virtualAccounts(false),
    ])
  }

  function isOffline() {
    const { registration, virtualAccounts } = getFacts()
    return registration.error?.code === 'offline' || virtualAccounts.error?.code === 'offline'
  }

  function onComeBack() {
    if (isOffline()) void retry()
    else if (Date.now() - askedAt >= spacingMs) void ask(snapshot.attempt)
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    getServerSnapshot: () => initial,
    start() {
      set({ today: getSeoulDay(Date.now()) })
      return onReturn(onComeBack)
    },
    handOff: (purpose) => set({ attempt: createAttempt(purpose), recheck: 'none' }),
    recheck,
    retry,
    cancel: () => set({ attempt: null, recheck: 'none' }),
  }
}
