import type { Persona } from '../personas/persona.js'
import type { SandboxState } from '../sandbox-state.js'

/** What a page knows about its request; the persona comes from the cookie. */
export interface PageContext {
  persona: Persona
  state: SandboxState
  url: URL
  /** Where the app is that has sent the user, or null. */
  returnTo: string | null
}

/** One portal page: what it shows, and what its form does. */
export interface PortalPage {
  /** True for a page for members only; others are redirected to sign-up. */
  membersOnly: boolean
  show(context: PageContext): Response
  /** Absent if the page has no form. */
  submit?(context: PageContext, form: URLSearchParams): Response
}
