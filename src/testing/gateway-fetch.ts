import { isFault, type Fault, type FaultAnswer } from '../sandbox/faults/fault.js'
import type { Sandbox } from '../sandbox/sandbox.js'

/** A `fetch` that asks the sandbox in process and performs its faults as a connection would. */
export function createGatewayFetch(sandbox: Sandbox): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const answer = await Promise.race([sandbox.handle(request), rejectOnAbort(request.signal)])
    return isFault(answer) ? performFault(answer, request.signal) : answer
  }
}

/** Rejects as `fetch` does when its caller gives up. */
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

/** A response whose body begins and never ends well. */
function createBrokenResponse(
  { status, headers, body }: FaultAnswer,
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
