import type { PortalPurpose } from '../journey/handoff.js'
import type { OnboardingState } from '../journey/onboarding-state.js'
import type { PersonaPatch } from '../sandbox/control/parse-persona-patch.js'
import type { FaultRule } from '../sandbox/faults/fault-rule.js'

/** What a user does in your app. The first four are actions of `useOnboarding().send`. */
export type WalkAct =
  /** To the portal. */
  | { type: 'openPortal'; purpose: PortalPurpose }
  /** Says that the portal is done with. */
  | { type: 'recheck'; purpose: PortalPurpose }
  /** Gives up the handoff. */
  | { type: 'cancel' }
  /** Loads again what failed. */
  | { type: 'retry' }
  /** From the portal: the page gets the focus again. */
  | { type: 'comeBack' }
  /** Loads the page again. */
  | { type: 'reload' }
  /** The network of the device is back. */
  | { type: 'regainNetwork' }

/** One step of a walk. */
export interface WalkStep {
  /** What the user does. */
  act: WalkAct
  /** What has changed upstream before, as by the user at the portal. */
  upstream?: PersonaPatch
  /** True if upstream works again before. */
  clearFaults?: true
  /** The states that follow. The last one stays; `checking` before it can be over before it is drawn. */
  states: readonly OnboardingState['name'][]
}

/** One way through the journey. */
export interface JourneyWalk {
  /** A sentence, for the title of a test. */
  title: string
  /** Who is signed in; null for nobody. */
  persona: string | null
  /** Faults that upstream has from the start. */
  faults?: readonly FaultRule[]
  /** True if the page loads without network. */
  isOffline?: boolean
  /** The states while the page loads. The last one stays. */
  start: readonly OnboardingState['name'][]
  /** What follows. */
  steps: readonly WalkStep[]
}

const [ended, renewed] = ['20000101', '20991231']
const accounts = [{ comId: '00002', vtAccNo: '160657695589800099', vtAccAlias: '펀드투자용' }]

const opensPortal = (purpose: PortalPurpose, state: OnboardingState['name']): WalkStep => ({
  act: { type: 'openPortal', purpose },
  states: [state],
})
const givesUp = (state: OnboardingState['name']): WalkStep => ({ act: { type: 'cancel' }, states: [state] })
const reloads = (state: OnboardingState['name']): WalkStep => ({ act: { type: 'reload' }, states: ['checking', state] })

/**
 * The journey as walks through every state and every transition of `docs/journey.md`, so that screens of your own can be
 * tested on each of them with {@link runWalk}.
 */
export const journeyWalks: readonly JourneyWalk[] = [
  { title: 'nobody is signed in', persona: null, start: ['signedOut'], steps: [] },
  {
    title: 'signs up, links an account and chooses',
    persona: 'newcomer',
    start: ['checking', 'signUpNeeded'],
    steps: [
      opensPortal('signUp', 'awaitingSignUp'),
      { act: { type: 'comeBack' }, upstream: { member: true, accounts: [] }, states: ['checking', 'linkNeeded'] },
      opensPortal('link', 'awaitingLink'),
      { act: { type: 'recheck', purpose: 'link' }, upstream: { accounts }, states: ['choosing'] },
    ],
  },
  {
    title: 'gives up signing up',
    persona: 'newcomer',
    start: ['checking', 'signUpNeeded'],
    steps: [opensPortal('signUp', 'awaitingSignUp'), givesUp('signUpNeeded')],
  },
  {
    title: 'has signed up on another device',
    persona: 'newcomer',
    start: ['checking', 'signUpNeeded'],
    steps: [
      {
        act: { type: 'recheck', purpose: 'signUp' },
        upstream: { member: true, accounts },
        states: ['checking', 'choosing'],
      },
    ],
  },
  {
    title: 'reloads while signing up',
    persona: 'newcomer',
    start: ['checking', 'signUpNeeded'],
    steps: [opensPortal('signUp', 'awaitingSignUp'), reloads('awaitingSignUp')],
  },
  {
    title: 'gives up linking, and has linked an account on another device',
    persona: 'unlinked',
    start: ['checking', 'linkNeeded'],
    steps: [
      opensPortal('link', 'awaitingLink'),
      givesUp('linkNeeded'),
      { act: { type: 'recheck', purpose: 'link' }, upstream: { accounts }, states: ['choosing'] },
    ],
  },
  {
    title: 'reloads while linking',
    persona: 'unlinked',
    start: ['checking', 'linkNeeded'],
    steps: [opensPortal('link', 'awaitingLink'), reloads('awaitingLink')],
  },
  {
    title: 'renews the consent for the service',
    persona: 'expired',
    start: ['checking', 'renewalNeeded'],
    steps: [
      opensPortal('renewConsent', 'awaitingRenewal'),
      { act: { type: 'comeBack' }, upstream: { serviceTermsExpireDate: renewed }, states: ['choosing'] },
    ],
  },
  {
    title: 'gives up renewing, and has renewed on another device',
    persona: 'expired',
    start: ['checking', 'renewalNeeded'],
    steps: [
      opensPortal('renewConsent', 'awaitingRenewal'),
      givesUp('renewalNeeded'),
      {
        act: { type: 'recheck', purpose: 'renewConsent' },
        upstream: { serviceTermsExpireDate: renewed },
        states: ['choosing'],
      },
    ],
  },
  {
    title: 'reloads while renewing the consent for the platform',
    persona: 'lapsed',
    start: ['checking', 'renewalNeeded'],
    steps: [opensPortal('renewConsent', 'awaitingRenewal'), reloads('awaitingRenewal')],
  },
  {
    title: 'comes back from managing the accounts after the consent has ended',
    persona: 'expiring',
    start: ['checking', 'choosing'],
    steps: [
      opensPortal('manage', 'choosing'),
      { act: { type: 'comeBack' }, upstream: { serviceTermsExpireDate: ended }, states: ['renewalNeeded'] },
    ],
  },
  {
    title: 'has a consent that ends while renewing it',
    persona: 'expiring',
    start: ['checking', 'choosing'],
    steps: [
      opensPortal('renewConsent', 'choosing'),
      { act: { type: 'comeBack' }, upstream: { serviceTermsExpireDate: ended }, states: ['awaitingRenewal'] },
    ],
  },
  {
    title: 'tries again after a failure',
    persona: 'hong',
    faults: [{ path: '*', kind: 'html' }],
    start: ['checking', 'failed'],
    steps: [{ act: { type: 'retry' }, clearFaults: true, states: ['checking', 'choosing'] }],
  },
  { title: 'has a locked account at the portal', persona: 'locked', start: ['checking', 'failed'], steps: [] },
  {
    title: 'gets the network back',
    persona: 'hong',
    isOffline: true,
    start: ['checking', 'offline'],
    steps: [{ act: { type: 'regainNetwork' }, states: ['checking', 'choosing'] }],
  },
]
