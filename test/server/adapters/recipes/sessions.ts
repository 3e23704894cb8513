import { onboarding } from './onboarding.js'
import { findUserById } from './users.js'

/** At login and at logout, so that nobody is shown what was true an hour ago. */
export async function forgetUser(id: string): Promise<void> {
  const user = await findUserById(id)
  if (user) await onboarding.forget({ subject: user.publicId, ci: user.ci, korName: user.name })
}
