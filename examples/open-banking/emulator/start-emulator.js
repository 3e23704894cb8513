import { once } from 'node:events'
import { createServer } from 'node:http'
import { createEmulator } from './emulator.js'

/** Serves the emulated provider in this process, and sets the variables so that the app uses it. */
export async function startEmulator() {
  const port = Number(process.env.SANDBOX_PORT ?? 4010)
  const clientId = (process.env.OPEN_BANKING_CLIENT_ID ??= 'client-made-up')
  const clientSecret = (process.env.OPEN_BANKING_CLIENT_SECRET ??= 'secret-made-up')
  const server = createServer(createEmulator({ clientId, clientSecret }))
  await once(server.listen(port, 'localhost'), 'listening')
  process.env.OPEN_BANKING_URL = `http://localhost:${port}`
  process.env.CALL_BURST ??= '200'
}
