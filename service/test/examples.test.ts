import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest'
import { createSandbox, toNodeSandbox } from '../../src/sandbox/index.js'
import { listen } from '../../test/support/http-server.js'
import { startService } from './support/service-process.js'

const cli = new URL('../../dist/cli/index.js', import.meta.url).pathname
const secret = 'a-secret-of-both-sides-with-32-characters'
const token = 'a-token-of-this-test-with-32-chars-and-more'
const origin = 'https://app.example'
const cookie = 'session=signed-in'
const id = '00002.160657695589800099.주식투자용'

const examples = [
  { name: 'java', command: 'java', args: ['examples/java/Backend.java'] },
  { name: 'python', command: 'python3', args: ['-B', 'examples/python/app.py'] },
]

function skipIfMissing({ skip }: TestContext, command: string): void {
  const flag = command === 'java' ? '-version' : '--version'
  if (spawnSync(command, [flag]).status !== 0) skip(`${command} is not installed`)
}

/** The app, the service beside it, and the sandbox that both are on. */
async function start({ command, args }: (typeof examples)[0]) {
  const sandbox = createSandbox({ apiKey: 'a-key' })
  const sandboxOrigin = await listen(toNodeSandbox(sandbox, { control: true }))
  const internalPort = await findPort()
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    ORIGIN: origin,
    IEUM_IDENTIFY_SECRET: secret,
    IEUM_INTERNAL_TOKEN: token,
    IEUM_INTERNAL_URL: `http://127.0.0.1:${internalPort}`,
  }
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill())
  const app = String((await once(child.stdout, 'data'))[0]).trim()
  const service = await startService({
    IEUM_PUBLIC_ORIGIN: origin,
    IEUM_INTERNAL_PORT: internalPort,
    IEUM_INTERNAL_TOKEN: token,
    IEUM_IDENTIFY_URL: `${app}/internal/ieum/identify`,
    IEUM_IDENTIFY_SECRET: secret,
    KOSCOM_BASE_URL: `${sandboxOrigin}/v1/common/member`,
    KOSCOM_API_KEY: 'a-key',
    KOSCOM_COM_ID: 'F9999',
    KOSCOM_SRV_ID: '999',
    IEUM_SHUTDOWN_DELAY_MS: '0',
    IEUM_LIMIT_ATTEMPT_MS: '1000',
    IEUM_LIMIT_TOTAL_MS: '5000',
    IEUM_LIMIT_CALL_BURST: '400',
    IEUM_LIMIT_CALL_EVERY_MS: '1000',
    IEUM_LIMIT_CALLS_PER_DAY: '10000',
  })
  const submit = async (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    fetch(`${app}${path}`, {
      method: 'POST',
      headers: { Cookie: cookie, Origin: origin, ...headers },
      body: new URLSearchParams(fields),
    })
  return { app, service, sandboxOrigin, submit }
}

async function findPort(): Promise<string> {
  const url = await listen((_, res) => void res.end())
  return String(Number(new URL(url).port) + 1)
}

/** What a server sends back until it closes the connection. */
function sendRaw(url: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => (received += chunk.toString()))
    socket.on('error', () => {})
    socket.on('close', () => resolve(received))
  })
}

describe.each(examples)('the $name example', (example) => {
  it('says who is signed in, to the service only', async (context) => {
    skipIfMissing(context, example.command)
    const { app, service } = await start(example)
    const loaded = await service.load('/consent/search', { headers: { Cookie: cookie, 'X-Ieum-Subject': 'user-1' } })
    expect(await loaded.json()).toMatchObject({ vtAccList: [{ comId: '00002' }, {}] })
    expect((await service.load('/consent/search', { headers: { Cookie: 'session=other' } })).status).toBe(401)
    expect((await fetch(`${app}/internal/ieum/identify`, { headers: { Cookie: cookie } })).status).toBe(403)
  })

  it('gives CI and name to nobody if it has no secret', async (context) => {
    skipIfMissing(context, example.command)
    const env = { PATH: process.env.PATH, PORT: '0', IEUM_IDENTIFY_SECRET: '' }
    const child = spawn(example.command, example.args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
    onTestFinished(() => void child.kill())
    const app = String((await once(child.stdout, 'data'))[0]).trim()
    for (const headers of [{ Cookie: cookie }, { Cookie: cookie, 'X-Ieum-Identify-Secret': '' }])
      expect((await fetch(`${app}/internal/ieum/identify`, { headers })).status).toBe(403)
  })

  it.runIf(example.name === 'java')('says at its start that the secret is missing', async (context) => {
    skipIfMissing(context, example.command)
    const env = { PATH: process.env.PATH, PORT: '0' }
    const child = spawn(example.command, example.args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    onTestFinished(() => void child.kill())
    expect(String((await once(child.stderr, 'data'))[0])).toContain('IEUM_IDENTIFY_SECRET is missing')
  })

  // The JDK's server reads requests by itself.
  it.skipIf(example.name === 'java').each([
    ['that is longer than it reads', `POST /orders HTTP/1.1`, `Content-Length: 17000`],
    ['in chunks', 'POST /orders HTTP/1.1', 'Transfer-Encoding: chunked'],
    ['of a negative length', 'POST /orders HTTP/1.1', 'Content-Length: -1'],
    ['of a length that is no number', 'POST /orders HTTP/1.1', 'Content-Length: x'],
    ['of two lengths', 'POST /orders HTTP/1.1', 'Content-Length: 0\r\nContent-Length: 90'],
    ['of a GET', 'GET /internal/ieum/identify HTTP/1.1', 'Content-Length: 17000'],
  ])('takes no part of a body %s for a request', async (_, line, length) => {
    const { app } = await start(example)
    const smuggled = `GET /internal/ieum/identify HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nX-Ieum-Identify-Secret: ${secret}\r\n\r\n`
    const responses = await sendRaw(
      app,
      `${line}\r\nHost: x\r\n${length}\r\n\r\n${'0'.repeat(16_384)}${smuggled}${smuggled}`,
    )
    expect(responses.match(/HTTP\/1\.1 \d+/g)).toHaveLength(1)
    expect(responses).not.toContain('korName')
  })

  it('takes an order for an own account only, and none if it cannot be known', async (context) => {
    skipIfMissing(context, example.command)
    const { submit, sandboxOrigin } = await start(example)
    const order = async (account: string, headers = {}) => (await submit('/orders', { account }, headers)).status
    const taken = await submit('/orders', { account: id })
    expect([taken.status, await taken.json()]).toEqual([200, { ordered: '160657695589800099' }])
    expect(await order(id, { Cookie: `prefs={"theme":"dark"}; ${cookie}` })).toBe(200)
    expect(await order('00002.1.other')).toBe(403)
    expect(await order(`","accountId":"${id}`)).toBe(403)
    expect(await order('')).toBe(400)
    expect(await order(id, { Origin: 'https://elsewhere.example' })).toBe(403)
    expect(await order(id, { Cookie: 'session=other' })).toBe(401)
    const fault = JSON.stringify({ path: '*', kind: 'html', status: 503 })
    await fetch(`${sandboxOrigin}/__sandbox/faults`, { method: 'POST', body: fault })
    expect(await order(id)).toBe(503)
  })

  it('forgets at logout', async (context) => {
    skipIfMissing(context, example.command)
    const { submit, service } = await start(example)
    const load = async () => (await service.load('/consent/search', { headers: { Cookie: cookie } })).headers.has('Age')
    expect([await load(), await load()]).toEqual([false, true])
    expect((await submit('/logout')).status).toBe(204)
    await service.waitFor('"action":"forget"')
    expect((await service.load('/consent/search', { headers: { Cookie: cookie } })).status).toBe(401)
  })

  it(
    'keeps every rule of ieum check, those about the choice of an account included',
    { timeout: 240_000 },
    async (context) => {
      skipIfMissing(context, example.command)
      const { app, service, sandboxOrigin } = await start(example)
      const endpoint = `${service.publicOrigin}/api/onboarding`
      const options = [
        '--header',
        `Cookie: ${cookie}`,
        '--subject',
        'user-1',
        '--sandbox',
        sandboxOrigin,
        '--persona',
        'hong',
      ]
      options.push('--header', `Origin: ${origin}`, '--verify', `${app}/orders`)
      const child = spawn(process.execPath, [cli, 'check', endpoint, ...options])
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
      const [code] = (await once(child, 'close')) as [number]
      expect(output.match(/✗[^✓]*/g)).toBeNull()
      expect(code).toBe(0)
      expect(output).toMatch(/MUST (\d+) of \1, SHOULD (\d+) of \2\./)
    },
  )
})
