import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createSandbox, personas, toNodeSandbox } from '../../src/sandbox/index.js'
import { sessionHeader } from './backend.js'
import { listen } from '../support/http-server.js'
import { buildCli, startCli } from './cli-process.js'

const hasPython = spawnSync('python3', ['--version']).status === 0
let file = ''

beforeAll(async () => {
  file = await buildCli()
})

afterAll(() => rm(dirname(file), { recursive: true }))

async function startPython(sandboxOrigin: string): Promise<string> {
  const { ci, name } = personas.find(({ id }) => id === 'hong')!
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    KOSCOM_API_KEY: 'python-key',
    UPSTREAM: `${sandboxOrigin}/v1/common/member`,
    CALL_BURST: '400',
    CALL_EVERY_SECONDS: '1',
    CALLS_PER_DAY: '2000',
    USERS: JSON.stringify({ 'signed-in': { subject: 'user-1', ci, korName: name } }),
  }
  const child = spawn('python3', ['-B', 'examples/python/backend.py'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill())
  const [line] = await once(child.stdout, 'data')
  return String(line).trim()
}

test.runIf(hasPython)('ieum check finds no broken rule in the Python example', { timeout: 240_000 }, async () => {
  const origin = await listen(toNodeSandbox(createSandbox({ apiKey: 'python-key' }), { control: true }))
  const endpoint = await startPython(origin)
  const options = ['--header', sessionHeader, '--subject', 'user-1', '--sandbox', origin, '--persona', 'hong']
  const { code, output } = await startCli(file, ['check', endpoint, ...options]).exited
  expect(output.match(/✗[^✓]*/g)).toBeNull()
  expect(code).toBe(0)
})
