import { handleControl } from './control/handle-control.js'
import { handleGateway } from './gateway/handle-gateway.js'
import { handlePortal } from './portal/handle-portal.js'
import { isPortalPath } from './portal/portal-path.js'
import { readSandboxOptions } from './read-sandbox-options.js'
import { createSandboxState } from './sandbox-state.js'
import type { Sandbox, SandboxChange, SandboxOptions } from './sandbox.js'

/**
 * Creates an emulated platform in memory. It uses web-standard APIs only, so it also runs in a browser. Throws a `TypeError` for an
 * option that is none or could never fit.
 * @example
 * const sandbox = createSandbox({ apiKey: 'made-up', partner: { comId: 'F9999', srvId: '999' } })
 * createServer(toNodeSandbox(sandbox, { control: true })).listen(4010)
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { apiKey, partner, now, basePath, quota, people, returnOrigins } = readSandboxOptions(options)
  const state = createSandboxState({ now, quotaPerDay: quota, people, returnOrigins })
  const listeners = new Set<(change: SandboxChange) => void>()
  const notify = (change: SandboxChange) => listeners.forEach((listener) => listener(change))
  return {
    async handle(request) {
      const { pathname } = new URL(request.url)
      if (isPortalPath(pathname)) return handlePortal(request, state, notify)
      return handleGateway(request, state, { apiKey, partner, basePath })
    },
    control: (request, peer) => handleControl(request, peer, state, notify),
    personas: state.personas,
    reset: () => state.reset(),
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
