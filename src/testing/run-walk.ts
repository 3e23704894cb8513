import type { OnboardingState } from '../journey/onboarding-state.js'
import type { FakeBackend } from './create-fake-backend.js'
import type { JourneyWalk, WalkAct } from './journey-walks.js'

/** What a walk needs of your test. */
export interface WalkHost {
  /** Your page's backend, with `persona` and `faults` of the walk. */
  backend: Pick<FakeBackend, 'patchPersona' | 'clearFaults'>
  /** Does on your page what the user does, such as `send(act)`, a click, a focus of the window or a reload. */
  act(act: WalkAct): unknown
  /** Waits until your page shows the state, or throws. */
  expectState(name: OnboardingState['name']): unknown
}

/**
 * Takes your page, which has been opened before, through a walk of `journeyWalks`, and expects each state that stays.
 * @example
 * for (const walk of journeyWalks) {
 *   test(walk.title, async () => {
 *     const backend = createFakeBackend({ persona: walk.persona, faults: walk.faults ?? [] })
 *     const { act, expectState } = openPage(walk, backend) // your page, and how your tests use it
 *     await runWalk(walk, { backend, act, expectState })
 *   })
 * }
 */
export async function runWalk({ persona, start, steps }: JourneyWalk, host: WalkHost): Promise<void> {
  const { backend, act, expectState } = host
  await expectState(getLast(start))
  for (const step of steps) {
    if (step.clearFaults) await backend.clearFaults()
    if (step.upstream && persona !== null) await backend.patchPersona(persona, step.upstream)
    await act(step.act)
    await expectState(getLast(step.states))
  }
}

function getLast(states: readonly OnboardingState['name'][]): OnboardingState['name'] {
  const last = states.at(-1)
  if (!last) throw new TypeError('[ieum] runWalk: each step of a walk needs a state.')
  return last
}
