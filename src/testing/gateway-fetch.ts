import { isFault, type Fault, type FaultResponse } from '../sandbox/faults/fault.js'
import type { Sandbox } from '../sandbox/sandbox.js'

/** A `fetch` that calls the sandbox in process, and fails as a connection would if the sandbox returns a fault. */
export function createGatewayFetch(sandbox: Sandbox): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const result = await Promise.race([sandbox.handle(request), rejectOnAbort(request.signal)])
    return isFault(result) ? performFault(result, request.signal) : result
  }
}

/** Rejects when `signal` aborts, as `fetch` does. */
export function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort)
  })
}

function performFault(fault: Fault, signal: AbortSignal): Promise<Response> | Response {
  switch (fault.kind) {
    case 'stall':
      return rejectOnAbort(signal)
    case 'reset':
      throw new TypeError('fetch failed')
    case 'stallBody':
      return createBrokenResponse(fault, (fail) => signal.addEventListener('abort', () => fail(signal.reason)))
    case 'truncate':
      return createBrokenResponse(fault, (fail) => fail(new TypeError('terminated')))
  }
}

/** A response whose body breaks off. */
function createBrokenResponse(
  { status, headers, body }: FaultResponse,
  whenStarted: (fail: (reason: unknown) => void) => void,
): Response {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(body))
      whenStarted((reason) => controller.error(reason))
    },
  })
  return new Response(stream, { status, headers })
}
