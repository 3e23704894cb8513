import { onboarding } from '../onboarding.server'
import type { Route } from './+types/onboarding'

/** Serves the backend contract under `/api/onboarding`: POST as an action, every other method as a loader. */
export const action = ({ request }: Route.ActionArgs) => onboarding.handler(request)
export const loader = ({ request }: Route.LoaderArgs) => onboarding.handler(request)
