import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createControl, readLog } from '../../e2e/app-process.js'
import type { Demo } from '../../e2e/demo.js'

export type ExampleName = 'vite' | 'react-router' | 'next' | 'open-banking'

/** Starts an example as its README says, on free ports, half a world away from the browsers. */
export async function startExample(name: ExampleName, env: Record<string, string> = {}): Promise<Demo> {
  const [port, sandboxPort] = await findFreePorts()
  // Vitest's own NODE_ENV would make React a development build.
  const { NODE_ENV: _, ...surroundings } = process.env
  const child = spawn('npm', ['start'], {
    cwd: fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url)),
    env: { ...surroundings, PORT: `${port}`, SANDBOX_PORT: `${sandboxPort}`, TZ: 'America/Los_Angeles', ...env },
    detached: true,
  })
  const url = `http://localhost:${port}`
  const sandboxUrl = `http://localhost:${sandboxPort}`
  const log = await readLog(child, (text) => text.includes(url))
  return {
    url,
    sandboxUrl,
    log,
    control: createControl(sandboxUrl),
    async stop() {
      // npm does not end its children, so end the whole group.
      if (child.pid) process.kill(-child.pid, 'SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Both at once, so that they differ. */
async function findFreePorts(): Promise<number[]> {
  const servers = [createServer(), createServer()]
  const ports = servers.map(async (server) => {
    await once(server.listen(0, 'localhost'), 'listening')
    return (server.address() as AddressInfo).port
  })
  const found = await Promise.all(ports)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return found
}
