import { lateStore } from '#late-store'
import { resourceNames, type ResourceName } from '../../contract/resources.js'
import type { UntimedEvent } from '../../journey/onboarding-event.js'
import { joinStops } from '../internals/join-stops.js'
import { getEarlyHandoff, type EarlyEvent, type HandoffEvent } from './early-event.js'
import { watchReturns } from './effects/watch-returns.js'
import { createFunnel, type Funnel } from './funnel.js'
import type { HandoffStore } from './handoff-store.js'
import type { LateStore, StoreOptions } from './late-store.js'

/** The rest of the store, as soon as its chunk is there. What the user does meanwhile is written down, and what they press waits. */
export interface DeferredStore extends Pick<LateStore, 'recheck' | 'retry' | 'now'>, Funnel {
  /** Reports an event to the host. */
  report: (event: UntimedEvent) => void
  dispatch: (event: HandoffEvent) => void
  start: () => () => void
}

export function deferStore(handoffs: HandoffStore, options: StoreOptions): DeferredStore {
  const early: EarlyEvent[] = []
  let created: LateStore | undefined
  const now = () => created?.now() ?? Date.now()
  const report = (event: UntimedEvent) => options.onEvent({ ...event, at: now() })
  const funnel = createFunnel({ getHandoff: handoffs.getHandoff, report, now })

  /** Undefined until the chunk is there. */
  function get(): LateStore | undefined {
    const chunk = lateStore.read()
    if (typeof chunk === 'object')
      created ??= chunk.createLateStore(handoffs, { ...options, reportStep: funnel.reportStep }, early)
    return created
  }

  async function load(): Promise<LateStore | undefined> {
    await lateStore.load()
    return get()
  }

  return {
    ...funnel,
    report,
    now,
    dispatch(event) {
      const late = get()
      if (late) return late.dispatch(event)
      const entry = { event, journey: handoffs.readJourney(), at: now() }
      early.push(entry)
      handoffs.setHandoff(getEarlyHandoff(entry))
    },
    async recheck(purpose) {
      if (!handoffs.isOpen()) return
      if (!get()) handoffs.publish({ recheck: 'checking' })
      const late = get() ?? (await load())
      return late ? late.recheck(purpose) : handoffs.publish({ recheck: 'failed' })
    },
    async retry() {
      const late = get() ?? (await load())
      return late?.retry()
    },
    start() {
      const isLoading = (resource: ResourceName) => handoffs.queries.find(resource)?.state.fetchStatus === 'fetching'
      const start = { at: now(), handoff: handoffs.getHandoff()?.id, loading: resourceNames.filter(isLoading) }
      let stop: (() => void) | undefined
      let returnedTo: string | undefined
      const startOnce = () => {
        stop ??= get()?.start({ ...start, returnedTo })
      }
      const onReturn = () => {
        returnedTo = handoffs.getHandoff()?.id
        void lateStore.load()
      }
      startOnce()
      void lateStore.load()
      return joinStops([lateStore.subscribe(startOnce), watchReturns(onReturn), () => stop?.()])
    },
  }
}
