import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/cli/check/finding.js'
import type { Handler } from '../support/test-backend.js'
import { sessionHeader, startBackend } from './backend.js'
import { buildCli, startCli } from './cli-process.js'

let file = ''

beforeAll(async () => {
  file = await buildCli()
})

afterAll(() => rm(dirname(file), { recursive: true }))

function check(...args: string[]) {
  return startCli(file, ['check', ...args]).exited
}

/** The failed findings. Other output precedes the JSON. */
async function listFailures(...args: string[]) {
  const { code, output } = await check(...args, '--json', '--header', sessionHeader)
  const { findings } = JSON.parse(output.slice(output.indexOf('{'))) as { findings: Finding[] }
  return { code, failures: findings.filter(({ ok }) => !ok) }
}

/** Counts the requests that reach a handler. */
function createCounter() {
  const counter = {
    count: 0,
    middleware:
      (handler: Handler): Handler =>
      (request) => (counter.count++, handler(request)),
  }
  return counter
}

describe('the kit’s own handler', () => {
  test('keeps every rule, with as many requests as announced', async () => {
    const counter = createCounter()
    const { endpoint, sandbox } = await startBackend({ middleware: counter.middleware })
    const { code, output } = await check(endpoint, '--header', sessionHeader, '--subject', 'hong')
    expect({ code, failed: output.includes('✗') }).toEqual({ code: 0, failed: false })
    expect(output).toMatch(new RegExp(`^${counter.count} requests to ${endpoint}`))
    expect(output).toContain('MUST 17 of 17, SHOULD 8 of 8. This backend speaks the contract.')
    expect(sandbox.personas.find(({ id }) => id === 'hong')?.commonTermsExpireDate).toBeNull()
  })

  test.each([
    [{ persona: 'many' }, 'the sandbox was called for "many" and returned 200'],
    [{ sentKey: 'another-key' }, 'the sandbox was called for "hong" and returned 401'],
  ])('stops after the first finding if upstream is called for nobody or somebody else: %j', async (options, found) => {
    const { endpoint, origin, sandbox } = await startBackend(options)
    const { code, failures } = await listFailures(endpoint, '--sandbox', origin, '--persona', 'hong')
    expect(code).toBe(1)
    expect(failures.map((failure) => failure.found)).toContain(found)
    expect(failures.every(({ rule }) => !rule.includes(', if '))).toBe(true)
    expect(sandbox.personas).not.toHaveLength(0)
  })
})

describe('the command line', () => {
  test.each([
    [[], 'Usage: ieum check'],
    [['http://localhost/', 'canary'], 'Give one endpoint'],
  ])('ieum check %j is refused with exit code 2', async (args, message) => {
    const { code, output } = await check(...args)
    expect(code).toBe(2)
    expect(output).toContain(message)
    expect(output).not.toMatch(/canary| {4}at /)
  })

  test('lists the sandbox’s personas if the given one is unknown', async () => {
    const { endpoint, origin } = await startBackend()
    const { code, output } = await check(endpoint, '--sandbox', origin, '--persona', 'nobody')
    expect(code).toBe(2)
    expect(output).toContain('There is no persona "nobody". The personas are newcomer, ')
  })

  test('--help prints the usage', async () => {
    const { code, output } = await check('--help')
    expect(code).toBe(0)
    expect(output).toContain('Exit code: 0')
  })

  test('reports an endpoint that does not respond, and warns about plain http to other machines', async () => {
    const result = await check('http://127.0.0.1:1', '--header', 'Cookie: canary')
    expect(result.code).toBe(1)
    expect(result.output).toContain('The endpoint does not respond (a port that fetch refuses).')
    expect(result.output).not.toMatch(/canary|Warning/)
    expect((await check('http://backend.invalid')).output).toContain('Warning: plain http beyond this machine.')
  })
})
