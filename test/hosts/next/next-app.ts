import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../examples/next', import.meta.url))

/** The built example in a process of its own, on free ports, half a world away from the browsers. */
export interface NextApp {
  url: string
  /** Asks for a path as a signed-in persona, without a browser. */
  ask: (persona: string | null, path: string, init?: RequestInit) => Promise<Response>
  stop: () => Promise<void>
}

/** Gives the example its packages and the kit as built last, and builds it. */
export function buildNextApp(): void {
  execFileSync('npm', ['run', 'prestart', '--silent'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

export async function startNextApp(): Promise<NextApp> {
  const next = fileURLToPath(new URL('node_modules/next/dist/bin/next', `file://${folder}/`))
  const child = spawn(process.execPath, [next, 'start', '--hostname', 'localhost'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', SANDBOX_PORT: '0', TZ: 'America/Los_Angeles' },
  })
  const url = await readUrl(child.stdout, child.stderr)
  return {
    url,
    async ask(persona, path, init = {}) {
      const headers = new Headers(init.headers)
      if (persona !== null) headers.set('Cookie', await signIn(url, persona))
      return fetch(`${url}${path}`, { redirect: 'manual', ...init, headers })
    },
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** The server says "Ready" when it answers. */
async function readUrl(...outputs: NodeJS.ReadableStream[]): Promise<string> {
  let log = ''
  return new Promise((resolve, reject) => {
    for (const output of outputs) {
      output.on('data', (chunk: Buffer) => {
        log += chunk.toString()
        const url = /http:\/\/localhost:\d+/.exec(log)?.[0]
        if (url && log.includes('Ready')) resolve(url)
      })
      output.once('end', () => reject(new Error(`The example did not start:\n${log}`)))
    }
  })
}

async function signIn(url: string, persona: string): Promise<string> {
  const response = await fetch(`${url}/login?persona=${persona}`, { redirect: 'manual' })
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
}
