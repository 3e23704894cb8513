import { createDevtoolsBridge } from 'ieum/sandbox'

/** Leads the devtools to the sandbox. It is 404 in production. */
function handler(request: Request): Promise<Response> {
  const bridge = createDevtoolsBridge({
    upstreamUrl: process.env.KOSCOM_BASE_URL!,
    signInUrl: (personaId) => `/login?persona=${personaId}`,
  })
  return bridge(request)
}

export { handler as GET, handler as POST }
