import type { Resource } from '../../contract/resources.js'
import type { LoggedRequest } from '../../sandbox/index.js'
import type { Endpoint } from './endpoint.js'
import { limitAdvice } from './call-advice.js'
import { CheckStopped } from './check-stopped.js'
import type { Exchange } from './exchange.js'
import type { SandboxControl } from './sandbox-control.js'

/** A response of the backend, and the upstream calls that it cost. */
export interface HarnessResult {
  exchange: Exchange
  /** Calls for this resource that reached the sandbox. */
  calls: LoggedRequest[]
}

/** The backend under test between the check and the sandbox, its upstream. */
export interface Harness {
  sandbox: SandboxControl
  /** Throws {@link CheckStopped} if a limit per person refuses, unless that may be. */
  load(resource: Resource<unknown>, fresh: boolean, options?: { mayBeLimited?: boolean }): Promise<HarnessResult>
  /** Loads so often at the same time. The calls are those of all together. */
  loadAtOnce(resource: Resource<unknown>, count: number): Promise<HarnessResult[]>
  /** Sends one `{ "fresh": true }` and counts nothing. */
  sendFresh(resource: Resource<unknown>): Promise<Exchange>
}

/** Sends requests to the backend and counts what reaches the sandbox. */
export function createHarness(endpoint: Endpoint, sandbox: SandboxControl): Harness {
  const send = (path: string, fresh: boolean) => endpoint.send({ path, body: JSON.stringify(fresh ? { fresh } : {}) })

  async function countCalls<Result>(path: string, run: () => Promise<Result>) {
    const before = (await sandbox.listCalls()).length
    const result = await run()
    const calls = (await sandbox.listCalls()).slice(before)
    return { result, calls: calls.filter((call) => call.path.endsWith(path)) }
  }

  return {
    sandbox,
    async load({ path }, fresh, { mayBeLimited = false } = {}) {
      const { result: exchange, calls } = await countCalls(path, () => send(path, fresh))
      const isLimited = exchange.status === 429 && calls.length === 0
      if (isLimited && !mayBeLimited) throw new CheckStopped(limitAdvice)
      return { exchange, calls }
    },
    async loadAtOnce({ path }, count) {
      const sendAll = () => Promise.all(Array.from({ length: count }, () => send(path, true)))
      const { result, calls } = await countCalls(path, sendAll)
      return result.map((exchange) => ({ exchange, calls }))
    },
    sendFresh: ({ path }) => send(path, true),
  }
}
