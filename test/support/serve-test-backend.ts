import { toNodeSandbox } from '../../src/sandbox/node-sandbox.js'
import { koscomGateway } from '../../src/server/gateway/koscom-gateway.js'
import { toNodeHandler } from '../../src/server/node-handler.js'
import { listen } from './http-server.js'
import { apiKey, basePath, createTestBackend, partner, type TestBackendOptions } from './test-backend.js'

export interface ServedBackendOptions extends TestBackendOptions {
  /** The key that the handler sends to the gateway. Default: the right one. */
  sentKey?: string
}

/** The test backend and its sandbox over real HTTP, each on a port of its own. */
export async function serveTestBackend({ sentKey = apiKey, ...options }: ServedBackendOptions = {}) {
  let handle: ReturnType<typeof toNodeSandbox> | undefined
  const origin = await listen((req, res) => handle?.(req, res))
  const gateway = koscomGateway({ apiKey: sentKey, partner, baseUrl: `${origin}${basePath}` })
  const backend = createTestBackend({ gateway, ...options })
  handle = toNodeSandbox(backend.sandbox, { control: true })
  const endpoint = `${await listen(toNodeHandler(backend.handler))}/api/onboarding`
  return { ...backend, endpoint, origin }
}
