// Checked by tsc alone; nothing here runs.
import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { describe, expectTypeOf, it } from 'vitest'
import {
  type HandoffOutcome,
  type Locale,
  type Message,
  type MessageKey,
  type OnboardingEvent,
  type OnboardingState,
  OnboardingProvider,
  type OnboardingProviderProps,
  type PortalPurpose,
} from 'ieum'
import { en } from 'ieum/locales/en'
import { ko } from 'ieum/locales/ko'
import { pseudo } from 'ieum/locales/pseudo'
import type { OnboardingClient } from 'ieum/query'

declare const client: OnboardingClient
const portal = { signUpUrl: 'https://portal.example/sign-up' }
const common = { subject: 'user-1', portal }

describe('OnboardingProvider', () => {
  it('takes exactly one of endpoint and client', () => {
    void (<OnboardingProvider {...common} endpoint="/api/onboarding" />)
    void (<OnboardingProvider {...common} client={client} />)
    // @ts-expect-error -- neither
    void (<OnboardingProvider {...common} />)
    // @ts-expect-error -- both
    void (<OnboardingProvider {...common} endpoint="/api/onboarding" client={client} />)
  })

  it('requires a subject, null for nobody', () => {
    expectTypeOf<OnboardingProviderProps['subject']>().toEqualTypeOf<string | null>()
    // @ts-expect-error -- no subject
    void (<OnboardingProvider portal={portal} endpoint="/" />)
    // @ts-expect-error -- a subject that may be missing
    void (<OnboardingProvider subject={undefined} portal={portal} endpoint="/" />)
  })

  it('requires the page to sign up on and no other', () => {
    expectTypeOf<OnboardingProviderProps['portal']>().toEqualTypeOf<{
      signUpUrl: string
      linkUrl?: string
      consentUrl?: string
      certificateUrl?: string
      logInUrl?: string
      manageUrl?: string
      openIn?: 'tab' | 'redirect' | ((url: string, purpose: PortalPurpose) => void | Promise<HandoffOutcome>)
      outcome?: HandoffOutcome
      phoneUrl?: (purpose: PortalPurpose) => string
    }>()
    expectTypeOf<PortalPurpose>().toEqualTypeOf<
      'signUp' | 'link' | 'renewConsent' | 'registerCertificate' | 'logIn' | 'manage'
    >()
  })

  it('takes everything else as an option', () => {
    type Options = Omit<OnboardingProviderProps, 'subject' | 'portal' | 'endpoint' | 'client'>
    expectTypeOf<Options>().toEqualTypeOf<{
      supportUrl?: string
      onSignIn?: () => void
      externalBrowserUrl?: () => string
      locale?: Locale
      messages?: Partial<Record<MessageKey, Message>>
      firms?: Record<string, { name?: string; logo?: ReactNode }>
      onEvent?: (event: OnboardingEvent) => void
      queryClient?: QueryClient
      headingLevel?: 1 | 2 | 3 | 4 | 5 | 6
      children?: ReactNode
    }>()
  })

  it('has events that differ by type', () => {
    expectTypeOf<OnboardingEvent['at']>().toEqualTypeOf<number>()
    expectTypeOf<OnboardingEvent['type']>().toEqualTypeOf<
      | 'signUpOffered'
      | 'portalOpened'
      | 'returned'
      | 'signedUp'
      | 'accountsLinked'
      | 'accountChosen'
      | 'consentRenewed'
      | 'disclosureAccepted'
      | 'failed'
      | 'screenShown'
      | 'recheckedWithoutResult'
      | 'openedInBrowser'
      | 'gaveUp'
      | 'completed'
    >()
    expectTypeOf<Extract<OnboardingEvent, { type: 'portalOpened' }>['purpose']>().toEqualTypeOf<PortalPurpose>()
    expectTypeOf<Extract<OnboardingEvent, { type: 'accountsLinked' }>['count']>().toEqualTypeOf<number>()
    expectTypeOf<Extract<OnboardingEvent, { type: 'gaveUp' }>>().toMatchTypeOf<{
      from: OnboardingState['name'] | null
      afterMs: number
      handoffId: string | null
    }>()
  })
})

describe('the messages', () => {
  it('are known by their keys', () => {
    void (<OnboardingProvider {...common} endpoint="/" messages={{ signUp: 'Join' }} />)
    // @ts-expect-error -- a misspelt key
    void (<OnboardingProvider {...common} endpoint="/" messages={{ singUp: 'Join' }} />)
    expectTypeOf<'signUp'>().toExtend<MessageKey>()
    expectTypeOf<string>().not.toExtend<MessageKey>()
  })

  it('are texts or one text for each plural category', () => {
    expectTypeOf('{count} accounts').toExtend<Message>()
    expectTypeOf({ one: 'One account', other: '{count} accounts' }).toExtend<Message>()
    expectTypeOf({ one: 'One account' }).not.toExtend<Message>()
    expectTypeOf(() => 'text').not.toExtend<Message>()
  })

  it('are whole in every language', () => {
    expectTypeOf(ko).toExtend<Locale>()
    expectTypeOf(en).toEqualTypeOf<Locale>()
    expectTypeOf(pseudo).toEqualTypeOf<Locale>()
    // @ts-expect-error -- a language without texts
    expectTypeOf({ tag: 'ja', messages: {} }).toExtend<Locale>()
  })
})
