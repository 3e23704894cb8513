/** Whether a load balancer may send requests. Redis, upstream and the identify URL do not matter: without them it still serves. */
export interface Readiness {
  isReady(): boolean
  stop(): void
}

export function createReadiness(): Readiness {
  let ready = true
  return { isReady: () => ready, stop: () => void (ready = false) }
}
