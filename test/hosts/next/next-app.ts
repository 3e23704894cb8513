import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Demo } from '../../journeys/demo.js'

const folder = fileURLToPath(new URL('../../../examples/next', import.meta.url))

type AskInit = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }

/** The built example in a process of its own, on free ports, half a world away from the browsers. */
export interface NextApp extends Demo {
  /** Signs in without a browser; the header to ask with from now on. */
  signIn: (persona: string) => Promise<{ Cookie: string }>
  /** Asks for a path as a persona who has just signed in, without a browser. */
  ask: (persona: string, path: string, init?: AskInit) => Promise<Response>
}

/** Gives the example its packages and the kit as built last, and builds it. */
export function buildNextApp(): void {
  execFileSync('npm', ['run', 'prestart', '--silent'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

export async function startNextApp(): Promise<NextApp> {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--hostname', 'localhost'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', SANDBOX_PORT: '0', TZ: 'America/Los_Angeles' },
  })
  let log = ''
  const url = await new Promise<string>((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      log += chunk.toString()
      const found = /http:\/\/localhost:\d+/.exec(log)?.[0]
      // It says so when it answers.
      if (found && log.includes('Ready')) resolve(found)
    }
    child.stdout.on('data', onData)
    child.stderr.on('data', onData)
    child.once('exit', () => reject(new Error(`The example did not start:\n${log}`)))
  })

  async function signIn(persona: string) {
    const response = await fetch(`${url}/login?persona=${persona}`, { redirect: 'manual' })
    return { Cookie: response.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
  }

  async function ask(persona: string, path: string, { headers, ...init }: AskInit = {}) {
    const cookie = await signIn(persona)
    return fetch(`${url}${path}`, { redirect: 'manual', ...init, headers: { ...headers, ...cookie } })
  }

  const sandboxUrl = /http:\/\/localhost:\d+(?=\/portal)/.exec(await (await ask('newcomer', '/')).text())?.[0] ?? ''
  return {
    url,
    sandboxUrl,
    log: () => log,
    signIn,
    ask,
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
