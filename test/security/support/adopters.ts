import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { createSandbox, toNodeSandbox } from '../../../src/sandbox/index.js'
import { listen } from '../../support/http-server.js'
import { clearCookies, listCookies } from './next-headers.js'

/** An app that adopters copy: its login and its form, behind one function. */
export interface Adopter {
  name: string
  origin: string
  send: (path: string, init?: RequestInit) => Promise<Response>
  /** Pages on which accounts stand. */
  pages: string[]
  /** The account that the session has confirmed, if any; undefined when the app cannot tell. */
  isConfirmed: (cookie: string) => Promise<boolean>
}

const apiKey = 'adopter-key'

async function startSandbox(): Promise<string> {
  return listen(toNodeSandbox(createSandbox({ apiKey })))
}

async function createDemo(publicOrigin?: string): Promise<Adopter> {
  const { createApp } = await import('../../../demo/server/app.js')
  const { createPlatform } = await import('../../../demo/server/platform.js')
  const app = createApp(
    createPlatform({ apiKey, sandboxUrl: await startSandbox(), appUrl: 'http://localhost:5173', limits: {} }),
  )
  const origin = publicOrigin ?? 'http://localhost:5173'
  const send: Adopter['send'] = async (path, init) => app.fetch(new Request(`${origin}${path}`, init))
  return {
    name: 'demo',
    origin,
    send,
    pages: ['/accounts'],
    isConfirmed: async (cookie) => (await send('/accounts', { headers: { Cookie: cookie } })).status === 200,
  }
}

async function createViteExample(publicOrigin?: string): Promise<Adopter> {
  await configure(publicOrigin)
  // A variable, because the example is plain JavaScript.
  const file = '../../../examples/vite/server/app.js'
  const { createApp } = (await import(file)) as { createApp: () => Parameters<typeof createServer>[1] & object }
  const server = createServer(createApp() as never)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const send: Adopter['send'] = (path, init) => fetch(`${own}${path}`, { redirect: 'manual', ...init })
  return {
    name: 'examples/vite',
    origin: publicOrigin ?? 'http://localhost:3000',
    send,
    pages: ['/api/visitor'],
    isConfirmed: async (cookie) => {
      const visitor = await (await send('/api/visitor', { headers: { Cookie: cookie } })).json()
      return visitor.account !== undefined
    },
  }
}

async function createNextExample(publicOrigin?: string): Promise<Adopter> {
  await configure(publicOrigin)
  clearCookies()
  const { POST, startSession, getSession } = await loadNextExample()
  const origin = publicOrigin ?? 'http://localhost:3000'
  return {
    name: 'examples/next',
    origin,
    async send(path, init) {
      const request = new Request(`${origin}${path}`, init)
      if (path !== '/login?persona=hong') return POST(request)
      await startSession('hong')
      const [{ name, value, options } = { name: '', value: '', options: {} }] = listCookies().slice(-1)
      const flags = [options.secure ? 'Secure' : '', options.httpOnly ? 'HttpOnly' : '', `Path=${String(options.path)}`]
      return new Response(null, { status: 303, headers: { 'Set-Cookie': [`${name}=${value}`, ...flags].join('; ') } })
    },
    pages: [],
    isConfirmed: async () => (await getSession())?.account !== undefined,
  }
}

interface NextExample {
  POST: (request: Request) => Promise<Response>
  startSession: (userId: string) => Promise<void>
  getSession: () => Promise<{ account?: object } | undefined>
}

/** By variables, because the example has compiler options of its own. */
async function loadNextExample(): Promise<NextExample> {
  const files = ['app/accounts/route.ts', 'lib/session.ts'].map((file) => `../../../examples/next/${file}`)
  const [route, session] = await Promise.all(files.map((file) => import(file) as Promise<object>))
  return Object.assign({}, route, session) as NextExample
}

/** As the README of the examples tells: what production sets in its environment. */
async function configure(publicOrigin = ''): Promise<void> {
  const before = { ...process.env }
  const KOSCOM_BASE_URL = `${await startSandbox()}/v1/common/member`
  Object.assign(process.env, { KOSCOM_API_KEY: apiKey, KOSCOM_BASE_URL, PORTAL_URL: 'http://localhost/portal' })
  if (publicOrigin) process.env.PUBLIC_ORIGIN = publicOrigin
  onTestFinished(() => {
    for (const name of ['KOSCOM_API_KEY', 'KOSCOM_BASE_URL', 'PORTAL_URL', 'PUBLIC_ORIGIN']) {
      delete process.env[name]
      if (before[name] !== undefined) process.env[name] = before[name]
    }
    delete (globalThis as Record<symbol, unknown>)[Symbol.for('ieum-example.onboarding')]
  })
}

export const adopters: [string, (publicOrigin?: string) => Promise<Adopter>][] = [
  ['demo', createDemo],
  ['examples/vite', createViteExample],
  ['examples/next', createNextExample],
]

/** Signs 홍길동 in; gives back the header to send from now on. */
export async function signIn({ send }: Adopter, cookie = ''): Promise<{ cookie: string; line: string }> {
  const response = await send('/login?persona=hong', { headers: { Cookie: cookie } })
  const line = response.headers.get('Set-Cookie') ?? ''
  return { cookie: line.split(';')[0] ?? '', line }
}
