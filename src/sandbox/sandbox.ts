import type { Partner } from '../contract/person.js'
import type { Fault } from './faults/fault.js'
import type { SeededPerson } from './personas/parse-people.js'
import type { Persona } from './personas/persona.js'

/** Options of `createSandbox`. */
export interface SandboxOptions {
  /** The key that the gateway requires in the header `apikey`. */
  apiKey: string
  /**
   * The only partner that the gateway accepts, 403 for others.
   * @default any
   */
  partner?: Partner
  /**
   * The clock, epoch milliseconds: dates of consents, quota, `Date` headers.
   * @default Date.now
   */
  now?: () => number
  /**
   * Path in front of the gateway's two resources, as in production.
   * @default '/v1/common/member'
   */
  basePath?: string
  /**
   * Calls per day with a valid key, counted from 00:00 UTC. The default is that of production.
   * @default 50000
   */
  quota?: number
  /**
   * Origins of apps, such as `http://localhost:3000`, to which portal pages may lead back. See `docs/sandbox.md`.
   * @default []
   */
  returnOrigins?: readonly string[]
  /** More people than the personas; one with the id of a persona stands in its place. `parsePeople` reads them from a file. */
  people?: readonly SeededPerson[]
}

/** A change of a persona or of the whole sandbox. */
export interface SandboxChange {
  /** `control` for control requests, `portal` for forms that a user sent in the portal. */
  source: 'control' | 'portal'
  /** Absent if the change is not about one persona. */
  personaId?: string
}

/** An emulated platform: the gateway, the portal's pages and the control for tests. */
export interface Sandbox {
  /** Handles a request to the gateway or to the portal. An adapter performs a {@link Fault}. */
  handle(request: Request): Promise<Response | Fault>
  /**
   * Handles `/__sandbox/*` in JSON. 403 unless `peer`, the caller's IP address, and the host are loopback and neither
   * `Origin` nor `Sec-Fetch-Site` is present.
   */
  control(request: Request, peer: string): Promise<Response>
  /** Everyone the sandbox knows, as they are now; always the same array. */
  readonly personas: readonly Readonly<Persona>[]
  /** Restores personas, faults, quota and log. Listeners stay and are not called. */
  reset(): void
  /** Calls `listener` after every change by control or in the portal; returns a function that removes it. */
  onChange(listener: (change: SandboxChange) => void): () => void
}
