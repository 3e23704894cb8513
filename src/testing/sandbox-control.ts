import { readRecord } from '../contract/wire-value.js'
import type { Sandbox } from '../sandbox/sandbox.js'

/** Calls the sandbox's control; throws a `TypeError` if it refuses. */
export async function controlSandbox(sandbox: Sandbox, method: string, path: string, body?: object): Promise<Response> {
  const init = { method, ...(body && { body: JSON.stringify(body) }) }
  const response = await sandbox.control(new Request(`http://localhost/__sandbox/${path}`, init), '127.0.0.1')
  if (response.ok) return response
  const problem = readRecord(await response.json())
  throw new TypeError(`[ieum] createFakeBackend: ${String(problem?.message)}`)
}
