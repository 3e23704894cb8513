import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createControl, readLog } from './app-process.js'

const main = fileURLToPath(new URL('../../demo/dist/server/main.js', import.meta.url))

/** The built demo in a process of its own, on free ports. */
export interface Demo {
  url: string
  sandboxUrl: string
  /** All it has written so far. */
  log: () => string
  /** Calls the sandbox's control and returns its JSON. */
  control: <Body = unknown>(method: string, path: string, body?: object) => Promise<Body>
  stop: () => Promise<void>
}

export async function startDemo(env: Record<string, string> = {}): Promise<Demo> {
  const child = spawn(process.execPath, [main], { env: { ...process.env, PORT: '0', SANDBOX_PORT: '0', ...env } })
  const log = await readLog(child, (text) => findUrl(text, 'demo') !== '' && findUrl(text, 'sandbox') !== '')
  const sandboxUrl = findUrl(log(), 'sandbox')
  return {
    url: findUrl(log(), 'demo'),
    sandboxUrl,
    log,
    control: createControl(sandboxUrl),
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** The URL that the demo has logged under a name, or nothing yet. */
function findUrl(log: string, name: string): string {
  return new RegExp(`^${name} +(http\\S+)`, 'm').exec(log)?.[1] ?? ''
}
