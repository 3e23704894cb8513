import { describe, expect, it } from 'vitest'
import { parseSandboxArgs, sandboxUsage } from '../../src/cli/parse-sandbox-args.js'
import { UsageError } from '../../src/cli/usage-error.js'

describe('the arguments of ieum sandbox', () => {
  it('have defaults, which the usage names', () => {
    const { port, host, quota, help } = parseSandboxArgs([])
    expect({ port, host, quota, help }).toEqual({ port: 4010, host: '127.0.0.1', quota: 50_000, help: false })
    for (const [flag, value] of Object.entries({ port, host, quota })) {
      expect(sandboxUsage).toMatch(new RegExp(`--${flag} <[^]*?\\([^)]*default ${value}\\)`))
    }
  })

  it('are read as numbers', () => {
    expect(parseSandboxArgs(['--port', '0', '--quota', '3', '--host', '::'])).toMatchObject({
      port: 0,
      quota: 3,
      host: '::',
    })
  })

  it('name a seed file, or none', () => {
    expect(parseSandboxArgs([]).seed).toBeUndefined()
    expect(parseSandboxArgs(['--seed', 'people.json']).seed).toBe('people.json')
  })

  it.each(['--help', '-h'])('are null for %s', (flag) => {
    expect(parseSandboxArgs([flag]).help).toBe(true)
  })

  it.each([
    [['--port', 'many'], '--port must be a number from 0 to 65535, not "many"'],
    [['--port', '65536'], '--port must be a number'],
    [['--quota', '-1'], "Option '--quota' argument is ambiguous"],
    [['--quota', '1e3'], '--quota must be a number from 0 to 1000000000, not "1e3"'],
    [['--host', ''], '--host must not be empty'],
    [['--colour'], "Unknown option '--colour'"],
    [['--colour'], 'Usage: ieum sandbox'],
    [['extra'], 'extra'],
  ])('%j are refused with a message', (args, message) => {
    expect(() => parseSandboxArgs(args)).toThrow(UsageError)
    expect(() => parseSandboxArgs(args)).toThrow(message)
  })
})

it('takes with --app the origins of apps, as often as needed', () => {
  const args = ['--app', 'http://localhost:3000/link', '--app', 'https://app.test']
  expect(parseSandboxArgs(args).apps).toEqual(['http://localhost:3000', 'https://app.test'])
  expect(parseSandboxArgs([]).apps).toEqual([])
  expect(() => parseSandboxArgs(['--app', 'javascript:alert(1)'])).toThrow('--app must be an http or https origin')
})
