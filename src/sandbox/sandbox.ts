import type { Partner } from '../contract/person.js'
import type { Fault } from './faults/fault.js'
import type { Persona } from './personas/persona.js'

/** Options of `createSandbox`. */
export interface SandboxOptions {
  /** The key the gateway asks for in the header `apikey`. */
  apiKey: string
  /** The only partner the gateway lets in, others are refused with 403; default: any. */
  partner?: Partner
  /** The clock, epoch milliseconds: dates of consents, quota, `Date` headers; default `Date.now`. */
  now?: () => number
  /** Path in front of the gateway's two questions; default `/v1/common/member`, as in production. */
  basePath?: string
  /** Calls per day with a valid key, counted from 00:00 UTC; default 50,000, as in production. */
  quota?: number
}

/** Something about a persona, or about the whole sandbox, changed. */
export interface SandboxChange {
  /** `control` for control requests, `portal` for what a user did in the portal's pages. */
  source: 'control' | 'portal'
  /** Absent where the change is not about one persona. */
  personaId?: string
}

/** An emulated platform: the gateway, the portal's pages and the control for tests. */
export interface Sandbox {
  /** Answers the gateway's questions and the portal's pages. A {@link Fault} is to be performed by an adapter. */
  handle(request: Request): Promise<Response | Fault>
  /**
   * Answers `/__sandbox/*` in JSON. 403 unless `peer`, the caller's IP address, and the host are loopback and neither
   * `Origin` nor `Sec-Fetch-Site` is present.
   */
  control(request: Request, peer: string): Promise<Response>
  /** Everyone the sandbox knows, as they are now; always the same array. */
  readonly personas: readonly Readonly<Persona>[]
  /** Seeds personas, faults, quota and log again. Listeners stay and are not told. */
  reset(): void
  /** Tells `listener` after every change by control or in the portal; returns a function that ends it. */
  onChange(listener: (change: SandboxChange) => void): () => void
}
