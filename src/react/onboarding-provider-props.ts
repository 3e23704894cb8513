import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { OnboardingClient } from '../client/onboarding-client.js'
import type { PortalPurpose } from '../flow/attempt.js'
import type { OnboardingEvent } from '../flow/onboarding-event.js'
import type { Locale, Messages } from './messages.js'

/** Where the portal's pages are, and how they are opened. Only absolute http and https URLs are accepted. */
export interface Portal {
  signUpUrl: string
  /** Where virtual accounts are issued and linked. Default `signUpUrl`, as for every URL below. */
  linkUrl?: string
  /** Where consents are renewed. */
  consentUrl?: string
  /** Where a brokerage-type certificate is registered. */
  certificateUrl?: string
  /** Where the user logs in to the portal and lifts a lock. */
  logInUrl?: string
  /** A new tab (default), this tab, or a host function such as a bridge to a native app. */
  openIn?: 'tab' | 'redirect' | ((url: string, purpose: PortalPurpose) => void)
}

/** The host's own word on a securities firm. */
export interface FirmOverride {
  name?: string
  logo?: ReactNode
}

interface CommonProps {
  /**
   * Opaque public id of the signed-in user, visible ASCII; null when signed out. Required: there is no safe default.
   * Never the CI, never a session token. The same value as the server's `identify().subject`.
   */
  subject: string | null
  /** Where the portal's pages are, and how they are opened. */
  portal: Portal
  /** Where "contact support" leads. Default: the request id to copy, and a reload. */
  supportUrl?: string
  /** Where "sign in" leads. Default: the request id to copy, and a reload. */
  onSignIn?: () => void
  /** Language of the kit's texts. Default Korean. */
  locale?: Locale
  /** Texts of the host's own, by key. */
  messages?: Partial<Messages>
  /** Names and logos of securities firms, by firm code. */
  firms?: Record<string, FirmOverride>
  /** Told what happens on the way, without personal data: once per attempt, from the tab that made it. */
  onEvent?: (event: OnboardingEvent) => void
  /** A one-time login link into this page, for the way out of an in-app browser. Default the page's own address. */
  externalBrowserUrl?: () => string
  /** Default: the surrounding one, else one for the module in a browser and one per provider on a server. */
  queryClient?: QueryClient
  /** Level of the screens' headings. Default 2. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6
  /** What the kit's hooks and components are used in. */
  children?: ReactNode
}

interface EndpointProps {
  /** URL under which the host's backend mounts the backend contract. */
  endpoint: string
  client?: never
}

interface ClientProps {
  /** A client of the host's own making. */
  client: OnboardingClient
  endpoint?: never
}

/** Props of `OnboardingProvider`: exactly one of `endpoint` and `client`. */
export type OnboardingProviderProps = CommonProps & (EndpointProps | ClientProps)
