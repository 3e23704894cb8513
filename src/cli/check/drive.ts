import type { Question } from '../../contract/question.js'
import type { LoggedRequest } from '../../sandbox/index.js'
import type { Endpoint, Exchange } from './endpoint.js'
import { readProblem } from './read-exchange.js'
import type { SandboxControl } from './sandbox-control.js'

/** An answer and the calls it cost. */
export interface Driven {
  exchange: Exchange
  /** Calls that reached the sandbox meanwhile, to this question. */
  calls: LoggedRequest[]
}

/** The backend under test together with its upstream. */
export interface Drive {
  sandbox: SandboxControl
  ask(question: Question<unknown>, fresh: boolean): Promise<Driven>
}

/** Asks the backend and looks at what upstream saw of it. */
export function createDrive(endpoint: Endpoint, sandbox: SandboxControl): Drive {
  const send = (path: string, body: object) => endpoint.send({ path, body: JSON.stringify(body) })

  /** A backend that limits fresh questions may yet answer a plain one afresh. */
  async function sendFresh(path: string): Promise<Exchange> {
    const exchange = await send(path, { fresh: true })
    return readProblem(exchange.text).code === 'too_many_checks' ? send(path, {}) : exchange
  }

  return {
    sandbox,
    async ask({ path }, fresh) {
      const before = (await sandbox.listCalls()).length
      const exchange = await (fresh ? sendFresh(path) : send(path, {}))
      const calls = (await sandbox.listCalls()).slice(before)
      return { exchange, calls: calls.filter((call) => call.path.endsWith(path)) }
    },
  }
}
