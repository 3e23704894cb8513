import type { Registration } from '../contract/registration.js'
import type { VirtualAccount, VirtualAccounts } from '../contract/virtual-accounts.js'
import { createAnswers, type AnswersHealth, type AskOptions } from './answers.js'
import { createHandler } from './handler.js'
import type { Identity } from './identity.js'
import type { OnboardingOptions } from './onboarding-options.js'
import { readOptions } from './read-options.js'
import { createRequestId } from './request-id.js'
import { verifyVirtualAccount } from './verify-virtual-account.js'

/** Whether a cached answer will do. */
export interface GetOptions {
  /** Ask upstream now, past the cached answer; the host's own question, not limited per person. Default false. */
  fresh?: boolean
}

/** What `health()` tells; it costs no call. */
export interface OnboardingHealth extends AnswersHealth {}

/** The server side of the kit. All functions work without `this`. */
export interface Onboarding {
  /** Answers the backend contract below any path; never rejects. */
  handler: (request: Request) => Promise<Response>
  /** The answer the handler would give, e.g. to seed queries. Throws `OnboardingError`. */
  getRegistration: (identity: Identity, options?: GetOptions) => Promise<Registration>
  /** The answer the handler would give, e.g. to seed queries. Throws `OnboardingError`. */
  getVirtualAccounts: (identity: Identity, options?: GetOptions) => Promise<VirtualAccounts>
  /**
   * Before money or data depend on a choice: asks upstream whether this is an account of this person; null where it is
   * not, the person is no member or one of the two consents is over. Throws `OnboardingError` when it cannot know.
   */
  verifyVirtualAccount: (identity: Identity, id: string) => Promise<VirtualAccount | null>
  /** Drops what is cached about a person, e.g. at login and logout. Throws `identity_mismatch` for an identity that cannot exist. */
  forget: (identity: Identity) => Promise<void>
  health: () => OnboardingHealth
  /** Resolves when what is under way is answered; later questions are `upstream_unavailable`, so stop taking requests first. */
  close: () => Promise<void>
}

/** Creates the server side of the kit. Throws a `TypeError` where an option cannot work. */
export function createOnboarding(options: OnboardingOptions): Onboarding {
  const settings = readOptions(options)
  const answers = createAnswers(settings)
  const handler = createHandler(settings, answers)
  const underWay = new Set<Promise<unknown>>()

  /** The same, waited for by `close`. */
  function track<Result>(work: Promise<Result>): Promise<Result> {
    const end = () => underWay.delete(work)
    underWay.add(work)
    work.then(end, end)
    return work
  }

  return {
    handler: (request) => track(handler(request)),
    getRegistration: (who, get) => track(copy(answers.getRegistration(who, getAskOptions(get)))),
    getVirtualAccounts: (who, get) => track(copy(answers.getVirtualAccounts(who, getAskOptions(get)))),
    verifyVirtualAccount: (who, id) =>
      track(verifyVirtualAccount(answers, who, id, settings.now).then((account) => structuredClone(account))),
    forget: (who) => answers.forget(who),
    health: answers.getHealth,
    async close() {
      answers.close()
      await Promise.allSettled(underWay)
    },
  }
}

/** A copy, because one answer is shared by all who asked at the same time. */
async function copy<Answer>(answered: Promise<{ answer: Answer }>): Promise<Answer> {
  return structuredClone((await answered).answer)
}

function getAskOptions({ fresh = false }: GetOptions = {}): AskOptions {
  return { requestId: createRequestId(), purpose: fresh ? 'verify' : 'visit' }
}
