import { createSandbox, toNodeSandbox } from '../../src/sandbox/index.js'
import { createOnboarding, koscomGateway, toNodeHandler, type OnboardingOptions } from '../../src/server/index.js'
import { listen } from '../client/http-server.js'

const apiKey = 'check-key'
const cookie = 'session=signed-in'

/** The header that a check sends to be signed in. */
export const sessionHeader = `Cookie: ${cookie}`

export type Handler = (request: Request) => Promise<Response>

interface BackendOptions {
  /** Who is signed in. */
  persona?: string
  apiKey?: string
  limits?: OnboardingOptions['limits']
  /** Breaks the handler on purpose. */
  spoil?: (handler: Handler) => Handler
}

/** The kit's own handler with a sandbox behind it, each on a port of its own. */
export async function startBackend({
  persona = 'hong',
  apiKey: key = apiKey,
  limits = {},
  spoil = (handler) => handler,
}: BackendOptions = {}) {
  const sandbox = createSandbox({ apiKey })
  const origin = await listen(toNodeSandbox(sandbox, { control: true }))
  const { handler } = createOnboarding({
    gateway: koscomGateway({
      apiKey: key,
      partner: { comId: 'F9999', srvId: '999' },
      baseUrl: `${origin}/v1/common/member`,
    }),
    identify: ({ headers }) => {
      const { ci = '', name = '' } = sandbox.personas.find(({ id }) => id === persona) ?? {}
      return headers.get('Cookie') === cookie ? { subject: `user-${persona}`, ci, korName: name } : null
    },
    limits: { attemptMs: 200, totalMs: 500, freshBurst: 100, ...limits },
  })
  const endpoint = `${await listen(toNodeHandler(spoil(handler)))}/api/onboarding`
  return { endpoint, origin, sandbox }
}
