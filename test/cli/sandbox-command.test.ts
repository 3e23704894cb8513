import { createServer } from 'node:http'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCli, startCli } from './cli-process.js'

let file = ''

beforeAll(async () => {
  file = await buildCli()
})

afterAll(() => rm(dirname(file), { recursive: true }))

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

test('on other addresses only the portal is served', async () => {
  const { child, exited, output, origin } = await startSandbox(['--host', '0.0.0.0'])
  expect(output).toContain('not served')
  const getStatus = async (path: string) => (await fetch(origin + path)).status
  expect(await getStatus('/portal/sign-up')).toBe(200)
  expect(await getStatus('/__sandbox/personas')).toBe(404)
  const answer = await fetch(`${origin}/v1/common/member/register/search`, {
    method: 'POST',
    headers: { apikey: 'ieum-sandbox-key' },
  })
  expect(answer.status).toBe(404)
  child.kill()
  await exited
})

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
  [['sandbox', '--host', ''], '--host must not be empty'],
  [['sandbox', '--colour'], "Unknown option '--colour'"],
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
])('ieum %j explains itself', async (args, text) => {
  const { code, output } = await startCli(file, args).exited
  expect(code).toBe(0)
  expect(output).toContain(text)
})
