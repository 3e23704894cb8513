import { createServer } from 'node:http'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { dirname } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildCli, startCli } from './cli-process.js'

let file = ''

// Returned, so that there is no clean-up if the build fails.
beforeAll(async () => {
  file = await buildCli()
  return () => rm(dirname(file), { recursive: true })
})

async function startSandbox(args: string[] = [], env: Record<string, string> = {}) {
  const cli = startCli(file, ['sandbox', '--port', '0', ...args], env)
  const output = await cli.waitFor('Ctrl+C')
  const port = /:(\d+)\/portal/.exec(output)?.[1]
  return { ...cli, output, origin: `http://127.0.0.1:${port}` }
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'ieum sandbox serves gateway, portal and control until %s',
  async (signal) => {
    const { child, exited, output, origin } = await startSandbox()
    expect(output).toContain(`${origin}/v1/common/member\n`)
    expect(output).toContain(`${origin}/portal/sign-up\n`)
    expect(output).toMatch(/hong +홍길동/)
    expect((await fetch(`${origin}/portal/sign-up`)).status).toBe(200)
    const refused = await fetch(`${origin}/v1/common/member/register/search`, { method: 'POST' })
    expect(await refused.json()).toEqual({ message: 'No API key found in request' })
    child.kill(signal)
    expect((await exited).code).toBe(0)
  },
)

test.each([
  ['prints a made-up key', {}, 'ieum-sandbox-key', true],
  ['uses the key in KOSCOM_API_KEY and does not print it', { KOSCOM_API_KEY: 'very-secret' }, 'very-secret', false],
])('ieum sandbox %s', async (_, env, key, isPrinted) => {
  const { child, exited, output, origin } = await startSandbox([], env)
  const response = await fetch(`${origin}/v1/common/member/register/search`, {
    method: 'POST',
    headers: { apikey: key },
  })
  expect(response.status).toBe(415)
  expect(output.includes(key)).toBe(isPrinted)
  child.kill()
  await exited
})

test('ieum sandbox --seed serves the people of a file, and refuses one that is not right', async () => {
  const folder = dirname(file)
  const good = { people: [{ id: 'kim', name: '김지어', ci: 'made-up-ci' }] }
  await writeFile(`${folder}/good.json`, JSON.stringify(good))
  await writeFile(`${folder}/bad.json`, JSON.stringify({ people: [{ id: 'kim', ci: 'canary' }] }))
  const { child, exited, output, origin } = await startSandbox(['--seed', `${folder}/good.json`])
  expect(output).toMatch(/kim +김지어/)
  const personas = (await (await fetch(`${origin}/__sandbox/personas`)).json()) as { id: string }[]
  expect(personas.map(({ id }) => id)).toContain('kim')
  child.kill()
  await exited
  for (const [name, message] of [
    ['bad.json', 'people[0]: "name" is required'],
    ['none.json', 'The file cannot be read.'],
  ]) {
    const refused = await startCli(file, ['sandbox', '--seed', `${folder}/${name}`]).exited
    expect(refused.code).toBe(2)
    expect(refused.output).toContain(`--seed: ${message}`)
    expect(refused.output).not.toContain('canary')
  }
})

async function getStatus(host: string, origin: string, path: string, method = 'GET'): Promise<number> {
  const { port } = new URL(origin)
  return (await fetch(`http://${host}:${port}${path}`, { method, headers: { apikey: 'ieum-sandbox-key' } })).status
}

const registrationPath = '/v1/common/member/register/search'
const networkAddress = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address

test('ieum sandbox --host 0.0.0.0 serves everything to this machine', async () => {
  const { child, exited, output, origin } = await startSandbox(['--host', '0.0.0.0'])
  expect(output).toContain('can open the portal only')
  expect(await getStatus('127.0.0.1', origin, '/portal/sign-up')).toBe(200)
  expect(await getStatus('127.0.0.1', origin, '/__sandbox/personas')).toBe(200)
  expect(await getStatus('127.0.0.1', origin, registrationPath, 'POST')).toBe(415)
  child.kill()
  await exited
})

test.skipIf(!networkAddress)('ieum sandbox --host 0.0.0.0 serves only the portal to other machines', async () => {
  const { child, exited, origin } = await startSandbox(['--host', '0.0.0.0'])
  const host = String(networkAddress)
  expect(await getStatus(host, origin, '/portal/sign-up')).toBe(200)
  expect(await getStatus(host, origin, '/__sandbox/personas')).toBe(403)
  expect(await getStatus(host, origin, registrationPath, 'POST')).toBe(403)
  child.kill()
  await exited
})

test.skipIf(!networkAddress)('ieum sandbox on a network address announces only the portal', async () => {
  const { child, exited, output } = await startSandbox(['--host', String(networkAddress)])
  expect(output).toContain('the portal only')
  expect(output).not.toContain('Gateway  ')
  expect(output).not.toContain('__sandbox')
  child.kill()
  await exited
})

test('ieum sandbox --quota limits the calls per day', async () => {
  const { child, exited, origin } = await startSandbox(['--quota', '1'])
  expect(await getStatus('127.0.0.1', origin, registrationPath, 'POST')).toBe(415)
  expect(await getStatus('127.0.0.1', origin, registrationPath, 'POST')).toBe(429)
  child.kill()
  await exited
})

test('ieum sandbox stops at a signal while responses are stalled or delayed', async () => {
  const { child, exited, origin } = await startSandbox()
  const headers = { apikey: 'ieum-sandbox-key' }
  const call = async () => (await fetch(origin + registrationPath, { method: 'POST', headers })).text()
  const broken: Promise<string>[] = []
  for (const fault of [{ kind: 'stall' }, { kind: 'delay', ms: 600_000 }, { kind: 'stallBody' }]) {
    await control(origin, 'POST', '/faults', { path: '*', times: 1, ...fault })
    broken.push(call().then(String, () => 'broken'))
    while ((await control(origin, 'GET', '/requests')).length < broken.length);
  }
  child.kill('SIGTERM')
  expect(await exited).toMatchObject({ code: 0 })
  expect(await Promise.all(broken)).toEqual(['broken', 'broken', 'broken'])
})

async function control(origin: string, method: string, path: string, body?: object): Promise<unknown[]> {
  const response = await fetch(`${origin}/__sandbox${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
  return response.json() as Promise<unknown[]>
}

test('ieum sandbox reports a port that is in use', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { code, output } = await startCli(file, ['sandbox', '--port', String(port)]).exited
  expect(code).toBe(1)
  expect(output).toContain(`Port ${port} is in use`)
  server.close()
})

test('ieum sandbox refuses a wrong argument with exit code 2', async () => {
  const { code, output } = await startCli(file, ['sandbox', '--port', 'many']).exited
  expect(code).toBe(2)
  expect(output).toContain('--port must be a number')
  expect(output).not.toContain('    at ')
})

test('ieum sandbox --help prints its usage', async () => {
  const { code, output } = await startCli(file, ['sandbox', '--help']).exited
  expect(code).toBe(0)
  expect(output).toContain('KOSCOM_API_KEY')
})
