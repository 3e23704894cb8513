import { isOnboardingError } from '../../contract/onboarding-error.js'
import type { AuditRecord, RecordAccess } from './audit.js'
import { createRequestId } from './request-id.js'

interface Access<Result> extends Pick<AuditRecord, 'subject' | 'action'> {
  run: (requestId: string) => Promise<Result>
  describe: (result: Result) => Pick<AuditRecord, 'outcome' | 'decision'>
}

/** Runs a function of the service that concerns both resources, and records how it ended. */
export async function recordOutcome<Result>(
  recordAccess: RecordAccess,
  { run, describe, ...access }: Access<Result>,
): Promise<Result> {
  const requestId = createRequestId()
  try {
    const result = await run(requestId)
    recordAccess({ ...access, ...describe(result), requestId })
    return result
  } catch (error) {
    recordAccess({ ...access, outcome: isOnboardingError(error) ? error.code : 'upstream_unavailable', requestId })
    throw error
  }
}
