import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

const file = new URL('../../dist/main.js', import.meta.url).pathname

type Variables = Record<string, string>

/** A running `ieum-service`. */
export interface ServiceProcess {
  /** `http://127.0.0.1:<port>` of each listener. */
  publicOrigin: string
  internalOrigin: string
  /** What it has printed so far. */
  read: () => string
  /** Resolves when it has printed this. */
  waitFor: (text: string) => Promise<void>
  signal: (name: NodeJS.Signals) => void
  /** Its exit code; null if a signal ended it. */
  exited: Promise<number | null>
  load: (path: string, init?: LoadInit) => Promise<Response>
  post: (path: string, body: object, headers?: Variables) => Promise<Response>
}

interface LoadInit {
  fresh?: boolean
  headers?: Variables
}

function spawnService(args: string[], variables: Variables) {
  const env = { PATH: process.env.PATH, IEUM_PORT: '0', IEUM_INTERNAL_PORT: '0', IEUM_SANDBOX_PORT: '0', ...variables }
  const child = spawn(process.execPath, [file, ...args], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return { child, exited, read: () => output }
}

/** Runs `ieum-service` to its end. `input` is its standard input. */
export async function runService(args: string[], variables: Variables = {}, input = '') {
  const { child, exited, read } = spawnService(args, variables)
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const code = await exited
  return { code, output: read() }
}

/** Starts `ieum-service` and waits until it listens. */
export async function startService(variables: Variables = {}, args: string[] = []): Promise<ServiceProcess> {
  const { child, exited, read } = spawnService(args, variables)
  const ended = exited.then((code) => Promise.reject(new Error(`ieum-service ended with ${code}: ${read()}`)))
  ended.catch(() => {})
  async function waitFor(text: string): Promise<void> {
    while (!read().includes(text)) {
      await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended])
    }
  }
  await waitFor('"listening"')
  const ports = /"port":(\d+),"internalPort":(\d+)/.exec(read()) ?? []
  const [publicOrigin, internalOrigin] = [ports[1], ports[2]].map((port) => `http://127.0.0.1:${port}`) as [
    string,
    string,
  ]
  const json = { 'Content-Type': 'application/json' }
  return {
    publicOrigin,
    internalOrigin,
    read,
    waitFor,
    signal: (name) => void child.kill(name),
    exited,
    load: (path, { fresh = false, headers = {} } = {}) =>
      fetch(`${publicOrigin}/api/onboarding${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...json, 'X-Ieum-Request': '1', ...headers },
        body: JSON.stringify(fresh ? { fresh } : {}),
      }),
    post: (path, body, headers = {}) =>
      fetch(`${internalOrigin}${path}`, {
        method: 'POST',
        headers: { ...json, ...headers },
        body: JSON.stringify(body),
      }),
  }
}
