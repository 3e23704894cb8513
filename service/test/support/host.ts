import type { IncomingMessage } from 'node:http'
import { createSandbox, toNodeSandbox } from '../../../src/sandbox/index.js'
import { listen } from '../../../test/support/http-server.js'

const apiKey = 'platform-key-of-these-tests'
export const cookie = 'session=signed-in'

/** The host's side of the service: a sandbox, an identify URL, and the variables that name both. */
export async function startHost({ persona = 'hong' }: { persona?: string } = {}) {
  const sandbox = createSandbox({ apiKey })
  const { id: subject, ci, name: korName } = sandbox.personas.find(({ id }) => id === persona)!
  const identity = { subject, ci, korName }
  const identifies: IncomingMessage['headers'][] = []
  const sandboxOrigin = await listen(toNodeSandbox(sandbox, { control: true }))
  const identifyOrigin = await listen((req, res) => {
    identifies.push(req.headers)
    if (req.headers.cookie !== cookie) return void res.writeHead(401).end()
    res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(identity))
  })
  const variables = {
    IEUM_PUBLIC_ORIGIN: 'https://app.example',
    KOSCOM_BASE_URL: `${sandboxOrigin}/v1/common/member`,
    KOSCOM_API_KEY: apiKey,
    KOSCOM_COM_ID: 'F9999',
    KOSCOM_SRV_ID: '999',
    IEUM_IDENTIFY_URL: `${identifyOrigin}/identify`,
    IEUM_SHUTDOWN_DELAY_MS: '0',
  }
  const listCalls = async () =>
    (await (await fetch(`${sandboxOrigin}/__sandbox/requests`)).json()) as { path: string; status: number }[]
  return { sandbox, sandboxOrigin, identity, identifies, variables, listCalls }
}
