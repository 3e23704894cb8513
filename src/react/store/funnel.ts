import type { FunnelEvent, UntimedEvent } from '../../journey/onboarding-event.js'
import type { OnboardingState } from '../../journey/onboarding-state.js'
import type { HandoffStore } from './handoff-store.js'

/** Knows which screen is there, so that events can say where the user was. */
export interface Funnel {
  /** A screen of this state is shown. */
  showScreen: (name: OnboardingState['name']) => void
  reportStep: (event: FunnelEvent) => void
}

interface ShownScreen {
  name: OnboardingState['name']
  at: number
  handoffId: string | null
}

interface FunnelSource extends Pick<HandoffStore, 'getHandoff'> {
  report: (event: UntimedEvent) => void
  now: () => number
}

export function createFunnel({ getHandoff, report, now }: FunnelSource): Funnel {
  let shown: ShownScreen | null = null

  function reportStep(event: FunnelEvent) {
    const handoffId = getHandoff()?.id ?? shown?.handoffId ?? null
    report({ ...event, from: shown?.name ?? null, afterMs: shown ? now() - shown.at : 0, handoffId })
  }

  return {
    showScreen(name) {
      if (shown?.name === name) return
      reportStep({ type: 'screenShown', screen: name })
      shown = { name, at: now(), handoffId: getHandoff()?.id ?? null }
    },
    reportStep,
  }
}
