import { OnboardingError } from '../contract/onboarding-error.js'
import { isSubject } from '../contract/request-headers.js'
import { registrationResource, virtualAccountsResource, type Resource } from '../contract/resources.js'
import type { WireResponse } from '../contract/response.js'
import { checkOptions } from './check-options.js'
import type { Failures } from './failures.js'
import type { LateChunk } from './late-chunk.js'
import type { LoadOptions, OnboardingClient } from './onboarding-client.js'
import { trimEndpoint } from './onboarding-scope.js'
import { parsePlainResponse } from './parse-plain-response.js'
import { createTransport, type TransportOptions } from './transport.js'

/** A client that reads a plain response itself, and every other one with a chunk that may come late. */
export function createClient(options: TransportOptions, failures: LateChunk<Failures>): OnboardingClient {
  if (process.env.NODE_ENV !== 'production') checkOptions(options)
  const post = createTransport(options)

  async function load<Data>(resource: Resource<Data>, { subject, fresh, signal }: LoadOptions) {
    if (!isSubject(subject)) throw new OnboardingError('bad_request')
    const response = await post(resource.path, subject, fresh ? { fresh } : {}, signal)
    return parsePlainResponse(resource, response) ?? parseUnusualResponse(resource, response, failures)
  }

  return {
    endpoint: trimEndpoint(options.endpoint),
    getRegistration: (loadOptions) => load(registrationResource, loadOptions),
    getVirtualAccounts: (loadOptions) => load(virtualAccountsResource, loadOptions),
  }
}

/** That another user is signed in is known without the chunk: until it is there the page would show data of the former user. */
async function parseUnusualResponse<Data>(
  resource: Resource<Data>,
  response: WireResponse,
  failures: LateChunk<Failures>,
): Promise<Data> {
  const code = response.text.includes('subject_changed') ? 'subject_changed' : 'network'
  if (code === 'network') await failures.load()
  const chunk = failures.read()
  if (typeof chunk === 'object') return chunk.parseBackendResponse(resource, response)
  throw new OnboardingError(code, { status: response.status })
}
