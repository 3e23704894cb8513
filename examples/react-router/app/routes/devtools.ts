import { createDevtoolsBridge } from 'ieum/sandbox'
import type { Route } from './+types/devtools'

/** Leads the devtools to the sandbox. It is 404 in production. */
const bridge = createDevtoolsBridge({
  upstreamUrl: process.env.KOSCOM_BASE_URL!,
  signInUrl: (personaId) => `/login?persona=${personaId}`,
})

export const action = ({ request }: Route.ActionArgs) => bridge(request)
export const loader = ({ request }: Route.LoaderArgs) => bridge(request)
