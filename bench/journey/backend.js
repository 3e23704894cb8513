import { createSandbox } from 'ieum/sandbox'
import { createOnboarding, koscomGateway, toNodeHandler } from 'ieum/server'
import { setTimeout } from 'node:timers/promises'

const apiKey = 'bench-key'
const partner = { comId: 'F9999', srvId: '999' }

/** A backend that has seen nobody yet, in front of a slow upstream. @param {{ persona: string, delayMs: number }} options */
export function createBackend({ persona, delayMs }) {
  const sandbox = createSandbox({ apiKey, partner })
  const user = sandbox.personas.find(({ id }) => id === persona)
  if (!user) throw new Error(`There is no ${persona}.`)
  const counted = { calls: 0 }
  const { handler } = createOnboarding({
    gateway: koscomGateway({
      apiKey,
      partner,
      baseUrl: 'http://localhost/v1/common/member',
      async fetch(input, init) {
        counted.calls++
        await setTimeout(delayMs)
        const response = await sandbox.handle(new Request(input, init))
        if (response instanceof Response) return response
        throw new Error('Upstream has a fault.')
      },
    }),
    identify: () => ({ subject: persona, ci: user.ci, korName: user.name }),
  })
  return { handle: toNodeHandler(handler), counted }
}
