// Checked by tsc alone; nothing here runs.
import type { UseQueryResult } from '@tanstack/react-query'
import { describe, expectTypeOf, it } from 'vitest'
import {
  type Handoff,
  type ConsentKind,
  type OnboardingAction,
  type OnboardingError,
  type OnboardingState,
  type PortalPurpose,
  type Registration,
  useOnboarding,
  usePortal,
  useRegistrationStatus,
  useVirtualAccountPicker,
  useVirtualAccountPickerItem,
  useVirtualAccounts,
  type VirtualAccount,
  type VirtualAccounts,
} from 'ieum'

type StateNamed<Name extends OnboardingState['name']> = Extract<OnboardingState, { name: Name }>

describe('the query hooks', () => {
  it('return the results of react-query', () => {
    expectTypeOf(useRegistrationStatus).returns.toEqualTypeOf<UseQueryResult<Registration, OnboardingError>>()
    expectTypeOf(useVirtualAccounts).returns.toEqualTypeOf<UseQueryResult<VirtualAccounts, OnboardingError>>()
  })

  it('take enabled and nothing else', () => {
    expectTypeOf(useRegistrationStatus).parameter(0).toEqualTypeOf<{ enabled?: boolean } | undefined>()
    expectTypeOf(useVirtualAccounts).parameter(0).toEqualTypeOf<{ enabled?: boolean } | undefined>()
  })
})

describe('usePortal', () => {
  it('leads to the portal and back', () => {
    expectTypeOf(usePortal).returns.toEqualTypeOf<{
      href(purpose: PortalPurpose): string
      open(purpose: PortalPurpose): void
      handoff: Handoff | null
      notOpened: PortalPurpose | null
      recheck(): Promise<void>
      cancel(): void
    }>()
    // @ts-expect-error -- a purpose that does not exist
    usePortal().open('signup')
  })
})

describe('useOnboarding', () => {
  it('names every state', () => {
    expectTypeOf(useOnboarding).returns.toEqualTypeOf<{
      state: OnboardingState
      send: (action: OnboardingAction) => void
    }>()
    expectTypeOf<OnboardingState['name']>().toEqualTypeOf<
      | 'checking'
      | 'signUpNeeded'
      | 'awaitingSignUp'
      | 'linkNeeded'
      | 'awaitingLink'
      | 'choosing'
      | 'renewalNeeded'
      | 'awaitingRenewal'
      | 'failed'
      | 'offline'
      | 'signedOut'
    >()
  })

  it('holds what the screen of each state needs', () => {
    expectTypeOf<StateNamed<'choosing'>['accounts']>().toEqualTypeOf<VirtualAccount[]>()
    expectTypeOf<StateNamed<'choosing' | 'failed'>['handoff']>().toEqualTypeOf<Handoff | null>()
    expectTypeOf<StateNamed<'failed' | 'offline'>['error']>().toEqualTypeOf<OnboardingError>()
    expectTypeOf<StateNamed<'awaitingSignUp' | 'awaitingLink'>['handoff']>().toEqualTypeOf<Handoff>()
    expectTypeOf<StateNamed<'renewalNeeded' | 'awaitingRenewal'>['consent']>().toEqualTypeOf<ConsentKind>()
    expectTypeOf<StateNamed<'renewalNeeded' | 'awaitingRenewal'>['endedOn']>().toEqualTypeOf<string>()
    expectTypeOf<ConsentKind>().toEqualTypeOf<'platform' | 'service'>()
  })

  it('narrows by name', () => {
    const { state } = useOnboarding()
    // @ts-expect-error -- not every state has accounts
    void state.accounts
    if (state.name === 'choosing') expectTypeOf(state.accounts).toEqualTypeOf<VirtualAccount[]>()
    // @ts-expect-error -- a state that does not exist
    if (state.name === 'linked') return
  })

  it('takes the actions of a screen', () => {
    expectTypeOf<OnboardingAction>().toEqualTypeOf<
      | { type: 'openPortal'; purpose: PortalPurpose }
      | { type: 'recheck'; purpose?: PortalPurpose }
      | { type: 'retry' }
      | { type: 'cancel' }
    >()
    // @ts-expect-error -- a handoff without a purpose
    useOnboarding().send({ type: 'openPortal' })
  })
})

describe('the hooks of the picker', () => {
  it('return the listed and the selected accounts, read-only', () => {
    type Accounts = readonly VirtualAccount[]
    expectTypeOf(useVirtualAccountPicker).returns.toEqualTypeOf<{
      accounts: Accounts
      shown: Accounts
      selected: Accounts
    }>()
    expectTypeOf(useVirtualAccountPickerItem).returns.toEqualTypeOf<{
      account: VirtualAccount
      firm: string
      selected: boolean
      disabledReason: string | null
    }>()
  })
})
