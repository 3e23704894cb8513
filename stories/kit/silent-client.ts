import type { OnboardingClient } from 'ieum/query'

const silence = () => new Promise<never>(() => {})

/** A backend that never answers, for what is on the screen while the user waits. */
export const silentClient: OnboardingClient = { getRegistration: silence, getVirtualAccounts: silence }
