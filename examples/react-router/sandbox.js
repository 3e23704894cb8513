import { once } from 'node:events'
import { createServer } from 'node:http'
import { createSandbox, toNodeSandbox } from 'ieum/sandbox'

/** Serves the emulated platform in this process, and sets the variables so that the app uses it. */
export async function startSandbox() {
  const port = Number(process.env.SANDBOX_PORT ?? 4010)
  const apiKey = (process.env.KOSCOM_API_KEY ??= 'key-made-up')
  const sandbox = createSandbox({ apiKey })
  const server = createServer(toNodeSandbox(sandbox, { control: true }))
  await once(server.listen(port, 'localhost'), 'listening')
  process.env.KOSCOM_BASE_URL = `http://localhost:${port}/v1/common/member`
  process.env.PORTAL_URL = `http://localhost:${port}/portal`
  process.env.CALL_BURST ??= '200'
}
