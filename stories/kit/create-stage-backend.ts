import { createTestBackend, type Handler, type TestBackendOptions } from '../../test/support/test-backend.js'

/** What the host's own server does around the kit's handler. */
export type HostServer = (next: Handler) => Handler

export interface StageBackendOptions extends TestBackendOptions {
  host?: HostServer | undefined
}

/**
 * The test backend behind the network of the toolbar. Every story has its own subject, so that two stories on one page
 * do not share data.
 */
export function createStageBackend({ host = (next) => next, ...options }: StageBackendOptions) {
  const subject = crypto.randomUUID()
  const middleware: HostServer = (next) => failOffline(host(next))
  const { client, sandbox } = createTestBackend({ limits: {}, ...options, subject, middleware })
  return { client, sandbox, subject }
}

function failOffline(next: Handler): Handler {
  return async (request) => {
    if (!navigator.onLine) throw new TypeError('Failed to fetch')
    return next(request)
  }
}
