import type { QueryCacheNotifyEvent } from '@tanstack/react-query'
import { onboardingKeys } from '../../client/onboarding-keys.js'
import { getScope } from '../../client/onboarding-scope.js'
import { createRefetcher } from '../../client/refetcher.js'
import { isOnboardingError } from '../../contract/onboarding-error.js'
import { isResourceName, resourceNames, type ResourceName } from '../../contract/resources.js'
import { getSeoulDay } from '../../contract/seoul-day.js'
import type { OnboardingEvent } from '../../journey/onboarding-event.js'
import { getOnboardingState, getPickerState } from '../../journey/onboarding-state.js'
import { joinStops } from '../../react/internals/join-stops.js'
import type { OnboardingContextValue } from '../../react/provider/onboarding-context.js'
import { createResourceQueries } from '../../react/store/resource-queries.js'
import { describeStoreChange } from './describe-store-change.js'
import type { Recording, ResourceSource, Transition } from './recording.js'
import { reportRegistration, reportVirtualAccounts } from './report-resource.js'
import { createRequestList } from './request-list.js'
import { findSource, readAction } from './resource-source.js'
import { watchResponses } from './watch-responses.js'

/** Older entries of a list are dropped. */
const maxEntries = 100

/** What the recorder watches. */
export type RecorderSource = Pick<
  OnboardingContextValue,
  'subject' | 'client' | 'queryClient' | 'store' | 'eventListeners'
>

/** Records what happens to one user at one backend. */
export interface Recorder {
  subscribe: (listener: () => void) => () => void
  getRecording: () => Recording
  /** Starts to record. Returns the function that stops it. */
  start: () => () => void
  /** Forgets what is known and loads it from upstream, as a first visit does. */
  startOver: () => Promise<void>
}

export function createRecorder({ subject, client, queryClient, store, eventListeners }: RecorderSource): Recorder {
  const scope = getScope(client, subject ?? '')
  const queries = createResourceQueries(queryClient, scope)
  const requests = createRequestList(store.now)
  const sources: Record<ResourceName, ResourceSource | null> = { registration: null, virtualAccounts: null }
  const listeners = new Set<() => void>()
  let transitions: Transition[] = []
  let events: OnboardingEvent[] = []
  let known = store.getSnapshot()
  let recording = record()

  function getState() {
    const { handoff, today } = store.getSnapshot()
    const journey = { subject, ...queries.read(), handoff, today: today ?? getSeoulDay(store.now()) }
    const isPickerAlone = !queries.find('registration') && queries.find('virtualAccounts')
    return isPickerAlone ? getPickerState(journey).name : getOnboardingState(journey).name
  }

  function record(): Recording {
    const registration = queryClient.getQueryState(onboardingKeys.registration(scope))
    const virtualAccounts = queryClient.getQueryState(onboardingKeys.virtualAccounts(scope))
    return {
      subject,
      endpoint: scope.endpoint,
      state: getState(),
      transitions,
      events,
      requests: requests.all,
      resources: {
        registration: reportRegistration(registration, sources.registration),
        virtualAccounts: reportVirtualAccounts(virtualAccounts, sources.virtualAccounts),
      },
      handoff: store.getSnapshot().handoff,
    }
  }

  function publish() {
    recording = record()
    // Later, because the host may be rendering now.
    queueMicrotask(() => listeners.forEach((listener) => listener()))
  }

  function update(cause: string) {
    const [from, to] = [transitions[0]?.to ?? null, getState()]
    if (from !== to) transitions = [{ at: store.now(), from, to, cause }, ...transitions].slice(0, maxEntries)
    publish()
  }

  function followQuery(event: QueryCacheNotifyEvent) {
    const resource = event.query.queryKey[3]
    // What observers do changes nothing here.
    if (!isResourceName(resource) || queries.find(resource) !== event.query || event.type.startsWith('observer')) return
    const action = readAction(event)?.type
    sources[resource] = findSource(event) ?? sources[resource]
    if (action === 'fetch') requests.begin(resource)
    if (action === 'success') requests.end(resource, 'ok')
    const { error, fetchStatus } = event.query.state
    const code = isOnboardingError(error) ? error.code : 'not_available'
    if (action === 'error') requests.end(resource, code)
    if (action === 'setState' && fetchStatus === 'idle') requests.end(resource, 'cancelled')
    update(describeQueryChange(resource, action, code))
  }

  function onEvent(event: OnboardingEvent) {
    events = [event, ...events].slice(0, maxEntries)
    publish()
  }

  function start() {
    for (const resource of resourceNames)
      if (queries.find(resource)?.state.data !== undefined) sources[resource] ??= 'seeded'
    update('the page')
    eventListeners.add(onEvent)
    return joinStops([
      () => eventListeners.delete(onEvent),
      queryClient.getQueryCache().subscribe(followQuery),
      store.subscribe(() => {
        const change = describeStoreChange(known, store.getSnapshot())
        known = store.getSnapshot()
        update(change)
      }),
      watchResponses(scope.endpoint, requests.addWire),
    ])
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getRecording: () => recording,
    start,
    async startOver() {
      const refetcher = createRefetcher({ queryClient, client, subject: scope.subject })
      const used = resourceNames.filter((resource) => queries.find(resource))
      for (const resource of used) queries.find(resource)?.reset()
      await Promise.all(used.map((resource) => refetcher[resource](true)))
    },
  }
}

function describeQueryChange(resource: ResourceName, action: string | undefined, code: string): string {
  if (action === 'success') return `${resource} loaded`
  if (action === 'error') return `${resource} failed: ${code}`
  return action === 'fetch' ? `${resource} loading` : `${resource} set`
}
