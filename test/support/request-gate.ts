/** Requests of every test backend that have no response yet. */
export const requestsInFlight = new Set<Promise<Response>>()

/** Records the requests that pass a `fetch`, and holds them back on demand. */
export function createRequestGate() {
  const requests: string[] = []
  let open = Promise.resolve()

  function guard(send: typeof fetch): typeof fetch {
    return (input, init) => {
      // A real `fetch` sends nothing once its signal is aborted.
      if (!init?.signal?.aborted) requests.push(describeRequest(input, init))
      const response = open.then(() => send(input, init))
      const end = () => requestsInFlight.delete(response)
      requestsInFlight.add(response)
      response.then(end, end)
      return response
    }
  }

  function hold(): () => void {
    let release: () => void
    open = new Promise((resolve) => void (release = resolve))
    return () => release()
  }

  return { requests, guard, hold }
}

function describeRequest(input: RequestInfo | URL, init?: RequestInit): string {
  const url = input instanceof Request ? input.url : String(input)
  const name = url.includes('register') ? 'register' : 'consent'
  return init?.body === '{}' ? name : `${name} fresh`
}
