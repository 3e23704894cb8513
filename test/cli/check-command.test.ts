import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/cli/check/finding.js'
import { sessionHeader, startBackend, type Handler } from './backend.js'
import { buildCli, startCli } from './cli-process.js'

let file = ''

beforeAll(async () => {
  file = await buildCli()
})

afterAll(() => rm(dirname(file), { recursive: true }))

function check(...args: string[]) {
  return startCli(file, ['check', ...args]).exited
}

/** The findings that do not hold; what is said beside the JSON stands in front of it. */
async function listFailures(...args: string[]) {
  const { code, output } = await check(...args, '--json', '--header', sessionHeader)
  const { findings } = JSON.parse(output.slice(output.indexOf('{'))) as { findings: Finding[] }
  return { code, failures: findings.filter(({ ok }) => !ok) }
}

describe('the kit’s own handler', () => {
  test('keeps every rule, and is asked as often as was said first', async () => {
    let asked = 0
    const count =
      (handler: Handler): Handler =>
      (request) => (asked++, handler(request))
    const { endpoint, sandbox } = await startBackend({ spoil: count })
    const { code, output } = await check(endpoint, '--header', sessionHeader, '--subject', 'user-hong')
    expect({ code, failed: output.includes('✗') }).toEqual({ code: 0, failed: false })
    expect(output).toMatch(new RegExp(`^${asked} calls to ${endpoint}`))
    expect(output).toContain('MUST 14 of 14, SHOULD 7 of 7. This backend speaks the contract.')
    expect(sandbox.personas.find(({ id }) => id === 'hong')?.commonTermsExpireDate).toBeNull()
  })

  test.each(['hong', 'newcomer', 'locked'])('keeps every rule whatever upstream says, for %s', async (persona) => {
    let asked = 0
    const count =
      (handler: Handler): Handler =>
      (request) => (asked++, handler(request))
    const { endpoint, origin, sandbox } = await startBackend({ persona, spoil: count })
    const before = structuredClone(sandbox.personas)
    const { code, output } = await check(endpoint, '--header', sessionHeader, '--sandbox', origin, '--persona', persona)
    expect({ code, failed: output.includes('✗') }).toEqual({ code: 0, failed: false })
    expect(output).toMatch(new RegExp(`^${asked} calls to ${endpoint}`))
    expect(sandbox.personas).toEqual(before)
  })

  test('is told to lift its limit of fresh questions', async () => {
    const { endpoint, origin } = await startBackend({ limits: { freshBurst: 1 } })
    const { code, failures } = await listFailures(endpoint, '--sandbox', origin, '--persona', 'hong')
    expect(code).toBe(1)
    expect(failures.map(({ next }) => next)).toContainEqual(expect.stringContaining('limits.freshBurst'))
  })

  test.each([
    [{ persona: 'many' }, 'the sandbox was asked about "many" and answered 200'],
    [{ apiKey: 'another-key' }, 'the sandbox was asked about "hong" and answered 401'],
  ])('that asks with %j is told so, and nothing else is tried', async (options, found) => {
    const { endpoint, origin, sandbox } = await startBackend(options)
    const { code, failures } = await listFailures(endpoint, '--sandbox', origin, '--persona', 'hong')
    expect(code).toBe(1)
    expect(failures.map((failure) => failure.found)).toContain(found)
    expect(failures.every(({ rule }) => !rule.includes('where'))).toBe(true)
    expect(sandbox.personas).not.toHaveLength(0)
  })
})

describe('the command line', () => {
  test.each([
    [[], 'Usage: ieum check'],
    [['localhost'], 'The endpoint must be an http(s) URL'],
    [['ftp://localhost/'], 'The endpoint must be an http(s) URL'],
    [['http://me:canary@localhost/'], 'without user, query and hash'],
    [['http://localhost/', 'canary'], 'Give one endpoint'],
    [['http://localhost/', '--header', 'canary'], '--header number 1 is not of the form'],
    [['http://localhost/', '--header', 'A: b', '--header', 'No name: canary'], '--header number 2'],
    [['http://localhost/', '--subject', '홍'], '--subject must be'],
    [['http://localhost/', '--persona', 'hong'], '--sandbox and --persona go together'],
    [['http://localhost/', '--sandbox', 'http://localhost/'], '--sandbox and --persona go together'],
    [['http://localhost/', '--sandbox', 'http://127.0.0.1:1', '--persona', 'hong'], 'No sandbox lets itself be'],
    [['http://localhost/', '--colour'], "Unknown option '--colour'"],
  ])('ieum check %j is refused with exit code 2', async (args, message) => {
    const { code, output } = await check(...args)
    expect(code).toBe(2)
    expect(output).toContain(message)
    expect(output).not.toMatch(/canary| {4}at /)
  })

  test('knows the sandbox’s personas', async () => {
    const { endpoint, origin } = await startBackend()
    const { code, output } = await check(endpoint, '--sandbox', origin, '--persona', 'nobody')
    expect(code).toBe(2)
    expect(output).toContain('There is no persona "nobody". The personas are newcomer, ')
  })

  test('explains itself', async () => {
    const { code, output } = await check('--help')
    expect(code).toBe(0)
    expect(output).toContain('Exit code: 0')
  })

  test('an endpoint that is not there is an error that says so, after a warning about plain http', async () => {
    const away = await check('http://127.0.0.1:1', '--header', 'Cookie: canary')
    expect(away.code).toBe(1)
    expect(away.output).toContain('The endpoint gives no answer.')
    expect(away.output).not.toMatch(/canary|Warning/)
    expect((await check('http://backend.invalid')).output).toContain('Warning: plain http beyond this machine.')
  })
})
