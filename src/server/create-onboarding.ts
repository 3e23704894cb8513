import type { Registration } from '../contract/registration.js'
import type { VerifiedAccount } from '../contract/verified-accounts.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import { createHandler } from './http/handler.js'
import type { OnboardingHealth } from './observability/health.js'
import { createRequestId } from './observability/request-id.js'
import type { Identity } from './options/identity.js'
import type { OnboardingOptions } from './options/onboarding-options.js'
import { readOptions } from './options/read-options.js'
import type { LoadRequest } from './pipeline/create-load-context.js'
import { createService } from './pipeline/service.js'
import type { SweepConsents } from './pipeline/sweep-consents.js'

/** Whether cached data will do. */
export interface GetOptions {
  /**
   * Load from upstream now, and cache the result. For the host's own needs: it counts with `limits.verifiesPerDay` of the
   * person, and it may share a call that is under way. If money depends on it, use `verifyVirtualAccount`.
   * @default false
   */
  fresh?: boolean
}

/** The server side of the kit. All functions work without `this`. */
export interface OnboardingServer {
  /** Serves the backend contract below any path. Never rejects. */
  handler: (request: Request) => Promise<Response>
  /** The data that the handler would send, e.g. to seed queries. Throws `OnboardingError`. */
  getRegistration: (identity: Identity, options?: GetOptions) => Promise<Registration>
  /** The data that the handler would send, e.g. to seed queries. Throws `OnboardingError`. */
  getVirtualAccounts: (identity: Identity, options?: GetOptions) => Promise<VirtualAccounts>
  /**
   * Call it before money or data depend on a choice: loads from upstream, by calls of its own, whether this is an account of
   * this person. Null if it is not, the person is no member, or one of the two consents is over; then what was cached about
   * the person is forgotten. Throws `OnboardingError` if it cannot know, and `too_many_checks` with `retryAfter` past
   * `limits.verifiesPerDay`.
   */
  verifyVirtualAccount: (identity: Identity, id: string) => Promise<VerifiedAccount | null>
  /**
   * Deletes what is cached about a person, e.g. at login and logout. A load that begins after it resolved sees nothing of it.
   * Rejects with `store_unavailable` if the store did not confirm it: try again. Rejects with `identity_mismatch` for an
   * identity that cannot exist.
   */
  forget: (identity: Identity) => Promise<void>
  /**
   * Looks when the consents of people end, one after the other, for your mails and pushes before the last day. It takes cached
   * data, never the calls of the people themselves, and ends at a reserve of the day's quota. Each access is audited.
   * Throws a `TypeError` without a reserve and a pace.
   */
  sweepConsents: SweepConsents
  /** How the process is doing, for probes and metrics. It costs no call. */
  health: () => OnboardingHealth
  /** Resolves when all loads under way have ended. Later loads fail with `upstream_unavailable`, so stop taking requests first. */
  close: () => Promise<void>
}

/**
 * Creates the server side of the kit. Throws a `TypeError` if an option cannot work.
 * @example
 * const onboarding = createOnboarding({
 *   gateway: koscomGateway({
 *     apiKey: process.env.KOSCOM_API_KEY ?? '',
 *     partner: { comId: 'F9999', srvId: '999' },
 *     baseUrl: 'https://sandbox-apigw.koscom.co.kr/v1/common/member',
 *   }),
 *   identify: async (request) => {
 *     const user = await readSession(request)
 *     return user && { subject: user.publicId, ci: user.ci, korName: user.name }
 *   },
 * })
 * export const POST = onboarding.handler
 */
export function createOnboarding(options: OnboardingOptions): OnboardingServer {
  const settings = readOptions(options)
  const service = createService(settings)
  const handler = createHandler(settings, service)
  const { track } = service

  return {
    handler: (request) => track(handler(request)),
    getRegistration: (identity, get) => track(copyData(service.getRegistration(identity, createLoadRequest(get)))),
    getVirtualAccounts: (identity, get) =>
      track(copyData(service.getVirtualAccounts(identity, createLoadRequest(get)))),
    verifyVirtualAccount: (identity, id) => track(service.verifyVirtualAccount(identity, id)),
    forget: (identity) => track(service.forget(identity)),
    sweepConsents: service.sweepConsents,
    health: service.getHealth,
    close: service.close,
  }
}

/** A copy, because loads at the same time share their data. */
async function copyData<Data>(result: Promise<{ data: Data }>): Promise<Data> {
  return structuredClone((await result).data)
}

function createLoadRequest({ fresh = false }: GetOptions = {}): LoadRequest {
  return { requestId: createRequestId(), purpose: fresh ? 'seed' : 'visit' }
}
