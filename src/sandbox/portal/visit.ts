import type { Persona } from '../personas/persona.js'
import type { SandboxState } from '../sandbox-state.js'

/** A request to a portal page by a persona known from the cookie. */
export interface Visit {
  persona: Persona
  state: SandboxState
  url: URL
}

/** One portal page: what it shows, and what its form does. */
export interface PortalPage {
  /** True for a page that only members see; others are led to sign-up first. */
  membersOnly: boolean
  show(visit: Visit): Response
  /** Absent where the page has no form. */
  act?(visit: Visit, form: URLSearchParams): Response
}
