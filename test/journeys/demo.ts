import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../demo/dist/server/main.js', import.meta.url))

/** The built demo in a process of its own, on free ports. */
export interface Demo {
  url: string
  sandboxUrl: string
  /** All it has written so far. */
  log: () => string
  /** Asks the sandbox's control and gives back its JSON. */
  control: <Answer = unknown>(method: string, path: string, body?: object) => Promise<Answer>
  stop: () => Promise<void>
}

export async function startDemo(env: Record<string, string> = {}): Promise<Demo> {
  const child = spawn(process.execPath, [main], { env: { ...process.env, PORT: '0', SANDBOX_PORT: '0', ...env } })
  let log = ''
  const find = (name: string) => new RegExp(`^${name} +(http\\S+)`, 'm').exec(log)?.[1]
  await new Promise<void>((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      log += chunk.toString()
      if (find('demo') && find('sandbox')) resolve()
    }
    child.stdout.on('data', onData)
    child.stderr.on('data', onData)
    child.once('exit', () => reject(new Error(`The demo did not start:\n${log}`)))
  })
  const sandboxUrl = find('sandbox') ?? ''
  return {
    url: find('demo') ?? '',
    sandboxUrl,
    log: () => log,
    async control<Answer>(method: string, path: string, body?: object) {
      const init = body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
      const response = await fetch(`${sandboxUrl}/__sandbox/${path}`, { method, ...init })
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
      return (await response.json()) as Answer
    },
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
