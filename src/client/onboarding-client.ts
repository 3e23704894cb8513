import { OnboardingError } from '../contract/onboarding-error.js'
import { registrationQuestion, virtualAccountsQuestion, type Question } from '../contract/question.js'
import type { Registration } from '../contract/registration.js'
import { isSubject } from '../contract/request-headers.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import { readBackendReply } from './backend-reply.js'
import { createTransport, type TransportOptions } from './transport.js'

/** How one question is asked. */
export interface AskOptions {
  /** The user the host believes is signed in: opaque, public, visible ASCII. The backend refuses another one. */
  subject: string
  /** Ask upstream now instead of taking a cached answer; for a return from the portal. Default false. */
  fresh?: boolean
  /** Ends the question early. */
  signal?: AbortSignal
}

/** Asks the host's backend the two questions of the backend contract. Both reject with an `OnboardingError`. */
export interface OnboardingClient {
  getRegistration(options: AskOptions): Promise<Registration>
  getVirtualAccounts(options: AskOptions): Promise<VirtualAccounts>
}

/** Creates the client of the backend contract. It retries once when no HTTP answer arrived at all. */
export function createOnboardingClient(options: TransportOptions): OnboardingClient {
  const post = createTransport(options)

  async function ask<Answer>(question: Question<Answer>, { subject, fresh, signal }: AskOptions) {
    if (!isSubject(subject)) throw new OnboardingError('bad_request')
    const reply = await post(question.path, subject, fresh ? { fresh } : {}, signal)
    return readBackendReply(question, reply)
  }

  return {
    getRegistration: (asked) => ask(registrationQuestion, asked),
    getVirtualAccounts: (asked) => ask(virtualAccountsQuestion, asked),
  }
}
