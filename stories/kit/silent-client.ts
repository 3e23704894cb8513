import type { OnboardingClient } from 'ieum/query'

const silence = () => new Promise<never>(() => {})

/** A client whose requests never end, to show the screen while the user waits. */
export const silentClient: OnboardingClient = { getRegistration: silence, getVirtualAccounts: silence }
