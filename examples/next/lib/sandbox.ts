import { once as happens } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSandbox, toNodeSandbox } from 'ieum/sandbox'

/** Serves the emulated platform in this process, and sets the variables so that the app uses it. */
export async function startSandbox(): Promise<void> {
  const apiKey = (process.env.KOSCOM_API_KEY ??= 'key-made-up')
  const sandbox = createSandbox({ apiKey })
  const server = createServer(toNodeSandbox(sandbox, { control: true }))
  server.listen(Number(process.env.SANDBOX_PORT ?? 4010), 'localhost')
  await happens(server, 'listening').catch((error: Error) => {
    // Without this, Next would continue without the platform.
    console.error(`The sandbox cannot start: ${error.message}. SANDBOX_PORT sets another port.`)
    process.exit(1)
  })
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  process.env.KOSCOM_BASE_URL = `${url}/v1/common/member`
  process.env.PORTAL_URL = `${url}/portal`
  process.env.CALL_BURST ??= '200'
}
