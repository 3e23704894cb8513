import type { ProgressStep } from '../../parts/progress.js'
import { useRegistrationStatus } from '../../use-registration-status.js'

/** The step at which an error stops the user. Without the registration it is the first one, as far as is known. */
export function useFailedStep(): ProgressStep {
  const { data, error } = useRegistrationStatus({ enabled: false })
  return error && !data ? 'signUp' : 'link'
}
