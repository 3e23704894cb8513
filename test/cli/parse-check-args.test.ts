import { describe, expect, it } from 'vitest'
import { checkUsage, parseCheckArgs } from '../../src/cli/parse-check-args.js'
import { UsageError } from '../../src/cli/usage-error.js'

const url = 'http://localhost:3000/api'

describe('the arguments of ieum check', () => {
  it('are an endpoint, and everything else is optional', () => {
    expect(parseCheckArgs([`${url}//`])).toEqual({
      endpoint: url,
      session: new Headers(),
      subject: undefined,
      sandbox: null,
      verify: null,
      json: false,
    })
  })

  it('can hold several headers, whose values can contain colons', () => {
    const args = parseCheckArgs([url, '--header', 'Cookie: a=1', '--header', 'X-Url:http://a'])
    expect([...(args?.session ?? [])]).toEqual([
      ['cookie', 'a=1'],
      ['x-url', 'http://a'],
    ])
  })

  it('take the origin of the sandbox and the persona', () => {
    const args = ['--sandbox', 'http://127.0.0.1:4010/portal', '--persona', 'hong', '--subject', 'user-1', '--json']
    expect(parseCheckArgs([url, ...args])).toMatchObject({
      sandbox: { origin: 'http://127.0.0.1:4010', personaId: 'hong' },
      subject: 'user-1',
      json: true,
    })
  })

  it('take the form that the choice is submitted to', () => {
    const args = [
      url,
      '--sandbox',
      'http://127.0.0.1:4010',
      '--persona',
      'hong',
      '--verify',
      'http://127.0.0.1:3000/orders',
    ]
    expect(parseCheckArgs(args)?.verify).toEqual({ url: 'http://127.0.0.1:3000/orders', field: 'account' })
    expect(parseCheckArgs([...args, '--verify-field', 'id'])?.verify?.field).toBe('id')
    expect(() => parseCheckArgs([url, '--verify', 'http://127.0.0.1:3000/orders'])).toThrow(
      '--verify goes with --sandbox',
    )
  })

  it.each(['--help', '-h'])('are null for %s', (flag) => {
    expect(parseCheckArgs([flag])).toBeNull()
  })

  it.each([
    [[], 'Usage: ieum check'],
    [['localhost'], 'The endpoint must be an http(s) URL'],
    [['ftp://localhost/'], 'The endpoint must be an http(s) URL'],
    [['http://me:canary@localhost/'], 'without user, query and hash'],
    [['http://localhost/?canary'], 'without user, query and hash'],
    [['http://localhost/#canary'], 'without user, query and hash'],
    [[url, 'canary'], 'Give one endpoint'],
    [[url, '--header', 'canary'], '--header number 1 is not of the form'],
    [[url, '--header', 'A: b', '--header', 'No name: canary'], '--header number 2'],
    ...['Transfer-Encoding', 'Expect', 'keep-alive', 'Connection', 'Content-Length'].map((name): [string[], string] => [
      [url, '--header', `${name}: canary`],
      `--header number 1 is ${name}, which belongs to a connection and not to your session. Leave it out.`,
    ]),
    [[url, '--subject', '홍'], '--subject must be 1 to 256 visible ASCII characters'],
    [[url, '--persona', 'hong'], '--sandbox and --persona go together'],
    [[url, '--sandbox', url], '--sandbox and --persona go together'],
    [[url, '--sandbox', 'canary', '--persona', 'hong'], '--sandbox must be an http(s) URL'],
    [[url, '--colour'], "Unknown option '--colour'"],
  ])('%j are refused without repeating what may be secret', (args, message) => {
    const parse = () => parseCheckArgs(args)
    expect(parse).toThrow(UsageError)
    expect(parse).toThrow(message)
    expect(parse).not.toThrow('canary')
  })
})

it('the usage names both paths of the contract', () => {
  expect(checkUsage).toContain('the URL above /register/search and /consent/search.')
})
