import { lateStore } from '#late-store'
import { useMemo, useState } from 'react'
import { createClient } from '../../client/create-client.js'
import type { OnboardingClient } from '../../client/onboarding-client.js'
import { trimEndpoint } from '../../client/onboarding-scope.js'
import { useIsoLayoutEffect } from '../internals/use-iso-layout-effect.js'

/**
 * Stays the same if the client of the host changes, so that a host that creates one at each render causes no requests. With
 * another endpoint it is another one, and requests of the former keep going to the former backend.
 */
export function useClient(given: OnboardingClient | undefined, endpoint: string | undefined): OnboardingClient {
  const current = useMemo(() => {
    if (given && endpoint === undefined) return given
    if (!given && endpoint !== undefined) return createClient({ endpoint }, lateStore)
    throw new TypeError('[ieum] OnboardingProvider needs exactly one of `endpoint` and `client`. Pass one of them.')
  }, [given, endpoint])
  const backend = trimEndpoint(current.endpoint ?? '')
  const [latest, setLatest] = useState(() => createSwitch(current, backend))
  if (latest.client.endpoint !== backend) setLatest(createSwitch(current, backend))
  useIsoLayoutEffect(() => latest.use(current), [latest, current])
  return latest.client
}

/** A client that passes its requests on to the one that is in use. */
function createSwitch(current: OnboardingClient, endpoint: string) {
  const client: OnboardingClient = {
    endpoint,
    getRegistration: (options) => current.getRegistration(options),
    getVirtualAccounts: (options) => current.getVirtualAccounts(options),
  }
  return {
    client,
    use(next: OnboardingClient) {
      current = next
    },
  }
}
