import type { OnboardingStore } from './onboarding-store.js'
import { initialSnapshot } from './store-snapshot.js'

const doNothing = () => {}
const doNothingLater = () => Promise.resolve()

/** What hooks and components get while nobody is signed in: it knows nothing, keeps nothing and does nothing. */
export const signedOutStore: OnboardingStore = {
  subscribe: () => doNothing,
  getSnapshot: () => initialSnapshot,
  now: Date.now,
  resume: doNothing,
  start: () => doNothing,
  isFresh: () => false,
  startHandoff: doNothing,
  startHandoffOnPhone: doNothing,
  startHandoffBy: (open) => void open(),
  recheck: doNothingLater,
  retry: doNothingLater,
  cancel: doNothing,
  showScreen: doNothing,
  reportStep: doNothing,
  stayInApp: doNothing,
  recordChoice: doNothing,
  acceptDisclosure: doNothing,
  dismissNotice: doNothing,
}
