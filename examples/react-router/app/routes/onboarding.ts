import { onboarding } from '../onboarding.server'
import type { Route } from './+types/onboarding'

/** A resource route: whatever the kit asks under `/api/onboarding`, and the answer to whoever asks in another way. */
export const action = ({ request }: Route.ActionArgs) => onboarding.handler(request)
export const loader = ({ request }: Route.LoaderArgs) => onboarding.handler(request)
