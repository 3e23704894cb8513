import { createServer } from 'node:http'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { dirname } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildCli, startCli } from './cli-process.js'

let file = ''

// The clean-up is returned, so that there is none, and no folder to guess at, where the build failed.
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

test.each(['SIGINT', 'SIGTERM'] as const)('the sandbox serves gateway, portal and control until %s', async (signal) => {
  const { child, exited, output, origin } = await startSandbox()
  expect(output).toContain(`${origin}/v1/common/member\n`)
  expect(output).toContain(`${origin}/portal/sign-up\n`)
  expect(output).toMatch(/hong +홍길동/)
  expect((await fetch(`${origin}/portal/sign-up`)).status).toBe(200)
  const refused = await fetch(`${origin}/v1/common/member/register/search`, { method: 'POST' })
  expect(await refused.json()).toEqual({ message: 'No API key found in request' })
  child.kill(signal)
  expect((await exited).code).toBe(0)
})

test.each([
  ['made up and printed', {}, 'ieum-sandbox-key', true],
  ['taken from KOSCOM_API_KEY and kept quiet', { KOSCOM_API_KEY: 'very-secret' }, 'very-secret', false],
])('the key is %s', async (_, env, key, isPrinted) => {
  const { child, exited, output, origin } = await startSandbox([], env)
  const answer = await fetch(`${origin}/v1/common/member/register/search`, { method: 'POST', headers: { apikey: key } })
  expect(answer.status).toBe(415)
  expect(output.includes(key)).toBe(isPrinted)
  child.kill()
  await exited
})

async function getStatus(host: string, origin: string, path: string, method = 'GET'): Promise<number> {
  const { port } = new URL(origin)
  return (await fetch(`http://${host}:${port}${path}`, { method, headers: { apikey: 'ieum-sandbox-key' } })).status
}

const question = '/v1/common/member/register/search'
const networkAddress = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address

test('on all addresses this machine is served as ever', async () => {
  const { child, exited, output, origin } = await startSandbox(['--host', '0.0.0.0'])
  expect(output).toContain('shown the portal only')
  expect(await getStatus('127.0.0.1', origin, '/portal/sign-up')).toBe(200)
  expect(await getStatus('127.0.0.1', origin, '/__sandbox/personas')).toBe(200)
  expect(await getStatus('127.0.0.1', origin, question, 'POST')).toBe(415)
  child.kill()
  await exited
})

test.skipIf(!networkAddress)('whoever comes from elsewhere is shown the portal only', async () => {
  const { child, exited, origin } = await startSandbox(['--host', '0.0.0.0'])
  const host = String(networkAddress)
  expect(await getStatus(host, origin, '/portal/sign-up')).toBe(200)
  expect(await getStatus(host, origin, '/__sandbox/personas')).toBe(403)
  expect(await getStatus(host, origin, question, 'POST')).toBe(403)
  child.kill()
  await exited
})

test.skipIf(!networkAddress)('on an address of the network the terminal promises the portal only', async () => {
  const { child, exited, output } = await startSandbox(['--host', String(networkAddress)])
  expect(output).toContain('the portal only')
  expect(output).not.toContain('Gateway  ')
  expect(output).not.toContain('__sandbox')
  child.kill()
  await exited
})

test('--quota says how many calls a day are answered', async () => {
  const { child, exited, origin } = await startSandbox(['--quota', '1'])
  expect(await getStatus('127.0.0.1', origin, question, 'POST')).toBe(415)
  expect(await getStatus('127.0.0.1', origin, question, 'POST')).toBe(429)
  child.kill()
  await exited
})

test('a signal ends the sandbox in the middle of stalled and delayed answers', async () => {
  const { child, exited, origin } = await startSandbox()
  const headers = { apikey: 'ieum-sandbox-key' }
  const askOnce = async () => (await fetch(origin + question, { method: 'POST', headers })).text()
  const broken: Promise<string>[] = []
  for (const fault of [{ kind: 'stall' }, { kind: 'delay', ms: 600_000 }, { kind: 'stallBody' }]) {
    await control(origin, 'POST', '/faults', { path: '*', times: 1, ...fault })
    broken.push(askOnce().then(String, () => 'broken'))
    while ((await control(origin, 'GET', '/requests')).length < broken.length);
  }
  child.kill('SIGTERM')
  expect(await exited).toMatchObject({ code: 0 })
  expect(await Promise.all(broken)).toEqual(['broken', 'broken', 'broken'])
})

async function control(origin: string, method: string, path: string, body?: object): Promise<unknown[]> {
  const answer = await fetch(`${origin}/__sandbox${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
  return answer.json() as Promise<unknown[]>
}

test('a port in use is an error that says so', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { code, output } = await startCli(file, ['sandbox', '--port', String(port)]).exited
  expect(code).toBe(1)
  expect(output).toContain(`Port ${port} is in use`)
  server.close()
})

test.each([
  [[], 'Usage: ieum'],
  [['fly'], 'There is no command "fly"'],
  [['sandbox', '--port', 'many'], '--port must be a number from 0 to 65535, not "many"'],
  [['sandbox', '--port', '65536'], '--port must be a number'],
  [['sandbox', '--quota', '-1'], "Option '--quota' argument is ambiguous"],
  [['sandbox', '--quota', '1e3'], '--quota must be a number from 0 to 1000000000, not "1e3"'],
  [['sandbox', '--host', ''], '--host must not be empty'],
  [['sandbox', '--colour'], "Unknown option '--colour'"],
  [['sandbox', '--colour'], 'Usage: ieum sandbox'],
  [['sandbox', 'extra'], 'extra'],
])('ieum %j is refused with exit code 2', async (args, message) => {
  const { code, output } = await startCli(file, args).exited
  expect(code).toBe(2)
  expect(output).toContain(message)
  expect(output).not.toContain('    at ')
})

test.each([
  [['--help'], 'Commands:'],
  [['sandbox', '--help'], 'KOSCOM_API_KEY'],
  [['sandbox', '-h'], 'Examples:'],
  ...[
    ['--port <n>', '4010'],
    ['--host <name>', '127.0.0.1'],
    ['--quota <n>', '50000'],
  ].map(([flag, standard]): [string[], RegExp] => [
    ['sandbox', '--help'],
    new RegExp(`${flag}[^]*\\(default ${standard}\\)`),
  ]),
])('ieum %j explains itself', async (args, text) => {
  const { code, output } = await startCli(file, args).exited
  expect(code).toBe(0)
  expect(output).toMatch(text)
})
