import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, personas, toNodeSandbox } from '../../src/sandbox/index.js'

const hasPython = spawnSync('python3', ['--version']).status === 0
const apiKey = 'python-key'

let port = 0
let errors = ''

/** Starts the example as docs/any-language.md says, once for all tests. */
async function startPython() {
  const sandbox = createServer(toNodeSandbox(createSandbox({ apiKey })))
  await once(sandbox.listen(0, '127.0.0.1'), 'listening')
  const { ci, name } = personas.find(({ id }) => id === 'hong') ?? { ci: '', name: '' }
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    KOSCOM_API_KEY: apiKey,
    UPSTREAM: `http://127.0.0.1:${(sandbox.address() as AddressInfo).port}/v1/common/member`,
    USERS: JSON.stringify({ 'signed-in': { subject: 'user-1', ci, korName: name } }),
  }
  const child = spawn('python3', ['-B', 'examples/python/backend.py'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stderr.on('data', (chunk) => (errors += chunk))
  const [line] = await once(child.stdout, 'data')
  port = Number(new URL(String(line).trim()).port)
  return () => {
    child.kill()
    sandbox.close()
  }
}

let stop = () => {}
beforeAll(async () => {
  if (hasPython) stop = await startPython()
})
beforeEach(() => {
  errors = ''
})
afterAll(() => stop())

const fine: Record<string, string> = {
  Host: 'localhost',
  'X-Ieum-Request': '1',
  'Content-Type': 'application/json',
  'Content-Length': '2',
  Cookie: 'session=signed-in',
  Connection: 'close',
}

/** Sends bytes as they are; resolves with everything that came back once the socket is closed. */
async function send(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.end(Buffer.from(bytes, 'latin1'))
  return text(socket).catch(() => '')
}

function format(
  changes: Record<string, string | null>,
  body = '{}',
  line = 'POST /api/onboarding/register/search HTTP/1.1',
) {
  const headers = Object.entries({ ...fine, ...changes }).filter(([, value]) => value !== null)
  return [line, ...headers.map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n')
}

const malformed: [string, string, number[]][] = [
  ['no Host', format({ Host: null, Origin: 'https://evil.example' }), [400, 403]],
  ['a length below zero', format({ 'Content-Length': '-1' }), [400]],
  ['a length that is no number', format({ 'Content-Length': 'many' }), [400]],
  ['a length in digits of another script', format({ 'Content-Length': '\u00B2' }), [400]],
  ['a length beyond any', format({ 'Content-Length': '9'.repeat(5000) }), [400, 413]],
  ['two lengths', format({ 'Content-Length': '2\r\nContent-Length: 40' }), [400]],
  [
    'a chunked body',
    format({ 'Content-Length': null, 'Transfer-Encoding': 'chunked' }, '2\r\n{}\r\n0\r\n\r\n'),
    [400, 411],
  ],
  ['a length and chunks', format({ 'Transfer-Encoding': 'chunked' }, '2\r\n{}\r\n0\r\n\r\n'), [400]],
  ['a body that is no UTF-8', format({}, '\u00FF\u00FE'), [400]],
  ['a body of deep brackets', format({ 'Content-Length': '4000' }, '['.repeat(4000)), [400]],
  ['a body that is a number', format({ 'Content-Length': '1' }, '7'), [400]],
  ['a body that is NaN', format({ 'Content-Length': '3' }, 'NaN'), [400]],
  ['fresh that is no boolean', format({ 'Content-Length': '11' }, '{"fresh":1}'), [400]],
  ['a cookie that is none', format({ Cookie: '=;;"\u0000\u00FF=' }), [400, 401]],
  ['a cookie with a quote that is never closed', format({ Cookie: 'session="signed-in' }), [400, 401]],
  ['a content type that is none', format({ 'Content-Type': ';;;=' }), [415]],
  [
    'a foreign origin that is said to be the same',
    format({ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }),
    [403],
  ],
  ['a sandboxed frame as its origin', format({ Origin: 'null' }), [403]],
  ['a sibling site', format({ 'Sec-Fetch-Site': 'same-site' }), [403]],
  ['a subject of another person', format({ 'X-Ieum-Subject': 'user-2' }), [409]],
]

describe.runIf(hasPython)('the example in Python', () => {
  it.each(malformed)('refuses a request with %s, and serves the next one', async (_, bytes, statuses) => {
    const response = await send(bytes)
    const [, status] = /^HTTP\/1\.[01] (\d{3})/.exec(response) ?? []
    expect(statuses).toContain(Number(status))
    expect(errors).toBe('')
    expect(await send(format({}))).toMatch(/^HTTP\/1\.1 200/)
  })

  it('knows the session beside a cookie that Python’s own parser refuses', async () => {
    const response = await send(format({ Cookie: 'prefs={"theme":"dark"}; session=signed-in' }))
    expect(response).toMatch(/^HTTP\/1\.1 200/)
  })

  it('has a time limit for a client that sends nothing more', async () => {
    const { readFile } = await import('node:fs/promises')
    const source = await readFile('examples/python/backend.py', 'utf8')
    const [, handler = ''] = source.split('class Handler(')
    expect(handler).toMatch(/^\s+timeout = \d+/m)
  })
})
