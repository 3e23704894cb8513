import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { OnboardingClient } from '../../client/onboarding-client.js'
import type { HandoffOutcome, PortalPurpose } from '../../journey/handoff.js'
import type { OnboardingEvent } from '../../journey/onboarding-event.js'
import type { Locale, Messages } from '../i18n/messages.js'

/** Where the pages of the portal are, and how they are opened. Only absolute http and https URLs are accepted. */
export interface Portal {
  /** Where the user signs up. Every other page that is not given leads here, too. */
  signUpUrl: string
  /**
   * Where virtual accounts are issued and linked.
   * @default `signUpUrl`
   */
  linkUrl?: string
  /**
   * Where consents are renewed.
   * @default `signUpUrl`
   */
  consentUrl?: string
  /**
   * Where a brokerage-type certificate is registered.
   * @default `signUpUrl`
   */
  certificateUrl?: string
  /**
   * Where the user logs in to the portal and lifts a lock.
   * @default `signUpUrl`
   */
  logInUrl?: string
  /**
   * Where linked accounts and consents are managed.
   * @default `signUpUrl`
   */
  manageUrl?: string
  /**
   * What the QR code on wide screens with a mouse holds, so that the journey goes on on a phone: an absolute http or https URL. Never
   * a login link or anything else of the user: whoever sees the screen can open it.
   * @default the page of the portal
   * @example
   * const portal: Portal = { signUpUrl, phoneUrl: (purpose) => `https://app.example/portal/${purpose}` }
   */
  phoneUrl?: (purpose: PortalPurpose) => string
  /**
   * How a page is opened: a new tab, this tab, or a host function such as a bridge to a native app. If the function returns a promise, it
   * says how the page ended: `done` rechecks now, `cancelled` goes back to where the handoff began, and `failed`, like a
   * promise that rejects, says that the portal did not open. A promise that never settles changes nothing.
   * @default 'tab'
   * @example
   * const portal: Portal = {
   *   signUpUrl,
   *   openIn: async (url) => ((await bridge.openPage(url)) === 'closed' ? 'cancelled' : 'done'),
   * }
   */
  openIn?: 'tab' | 'redirect' | ((url: string, purpose: PortalPurpose) => void | Promise<HandoffOutcome>)
  /**
   * How the handoff ended that this page load returns from, if the address says so, as with `openIn: 'redirect'` to an
   * authorize page: `cancelled` goes back to where it began, `failed` says that the portal did not open. With `done`
   * the load is the recheck. Read once, when the provider mounts.
   * @default 'done'
   * @example
   * const isRefused = new URL(location.href).searchParams.get('error') === 'access_denied'
   * const portal: Portal = { signUpUrl, openIn: 'redirect', outcome: isRefused ? 'cancelled' : 'done' }
   */
  outcome?: HandoffOutcome
}

/** What the host wants a securities firm to look like. */
export interface FirmOverride {
  /**
   * The name to show.
   * @default the name by firm code, in the language of the locale
   */
  name?: string
  /** Drawn before the name. It is decorative: the name says the same. */
  logo?: ReactNode
}

interface CommonProps {
  /**
   * Opaque public id of the signed-in user, visible ASCII; null when signed out. Required: there is no safe default.
   * Never the CI, never a session token. The same value as the server's `identify().subject`.
   */
  subject: string | null
  /** Where the pages of the portal are, and how they are opened. */
  portal: Portal
  /**
   * Where "contact support" leads, an absolute http or https URL.
   * @default the request id to copy, and a reload
   */
  supportUrl?: string
  /**
   * Where "sign in" leads.
   * @default the request id to copy, and a reload
   */
  onSignIn?: () => void
  /**
   * Language of the texts.
   * @default Korean
   */
  locale?: Locale
  /** Texts that replace those of the locale, by key. */
  messages?: Partial<Messages>
  /** Names and logos of securities firms, by firm code. */
  firms?: Record<string, FirmOverride>
  /** Called for each event of the journey, without personal data: once per handoff, in the tab that started it. */
  onEvent?: (event: OnboardingEvent) => void
  /**
   * A one-time login link to this page, for leaving an in-app browser: an absolute http or https URL.
   * @default the address of the page
   */
  externalBrowserUrl?: () => string
  /**
   * The query client that keeps what is loaded.
   * @default the surrounding one, otherwise one for the whole page in a browser and one per provider on a server
   */
  queryClient?: QueryClient
  /**
   * Level of the headings of the screens.
   * @default 2
   */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6
  /** The part of the app that uses the kit. */
  children?: ReactNode
}

interface EndpointProps {
  /**
   * URL below which the backend of the host serves the backend contract, e.g. `/api/onboarding`. Everything that the kit
   * keeps belongs to it, so two backends stay apart. Spell it alike everywhere: `/api` and `https://host.example/api` count
   * as two, a trailing slash does not.
   */
  endpoint: string
  client?: never
}

interface ClientProps {
  /** A client that the host wrote. Its `endpoint` says which backend it is. */
  client: OnboardingClient
  endpoint?: never
}

/** Props of `OnboardingProvider`: exactly one of `endpoint` and `client`. */
export type OnboardingProviderProps = CommonProps & (EndpointProps | ClientProps)
