import type { ResourceName } from '../../contract/resources.js'
import type { JourneyData, ResourceState } from '../../journey/onboarding-state.js'
import type { JourneyStore } from './journey-store.js'

/**
 * Dispatches what has changed in the queries. The journey keeps its own copy of the data, because events for the host
 * and the end of a handoff come from the difference between two moments.
 */
export function syncJourney(
  { getJourney, dispatch, updateDay }: JourneyStore,
  { registration, virtualAccounts }: Pick<JourneyData, ResourceName>,
  at?: number,
): void {
  const isNewRegistration = hasChanged(getJourney(), 'registration', registration)
  const areNewAccounts = hasChanged(getJourney(), 'virtualAccounts', virtualAccounts)
  // First, because the day that a response says decides about its consent.
  if (isNewRegistration || areNewAccounts) updateDay()
  if (isNewRegistration) dispatch({ type: 'registrationChanged', state: registration }, at)
  if (areNewAccounts) dispatch({ type: 'virtualAccountsChanged', state: virtualAccounts }, at)
}

function hasChanged(journey: JourneyData, name: ResourceName, { data, error }: ResourceState<unknown>): boolean {
  return journey[name].data !== data || journey[name].error?.code !== error?.code
}
