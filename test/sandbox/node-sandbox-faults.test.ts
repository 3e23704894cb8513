import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { toNodeSandbox } from '../../src/sandbox/index.js'
import { callControl, createBody, createTestSandbox } from './call-sandbox.js'

const servers: Server[] = []

afterEach(() => {
  vi.useRealTimers()
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function serveFault(fault: Record<string, unknown>) {
  const sandbox = createTestSandbox()
  const server = createServer(toNodeSandbox(sandbox)).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  expect((await callControl(sandbox, 'POST', '/faults', { path: '*', times: 1, ...fault })).status).toBe(200)
  return { sandbox, port: (server.address() as AddressInfo).port }
}

/** Sends a request and records every byte that arrives. The server closes the connection unless the header keeps it alive. */
function send(port: number, connectionHeader = 'close') {
  const body = Buffer.from(createBody('hong'))
  const head = [
    'POST /v1/common/member/register/search HTTP/1.1',
    'host: localhost',
    'apikey: test-key',
    'content-type: application/json',
    `content-length: ${body.length}`,
    `connection: ${connectionHeader}`,
  ]
  const socket = connect(port, '127.0.0.1', () => socket.write(`${head.join('\r\n')}\r\n\r\n${body.toString()}`))
  const connection = { socket, bytes: '', errors: [] as string[] }
  socket.setEncoding('latin1').on('data', (chunk: string) => void (connection.bytes += chunk))
  socket.on('error', (error: NodeJS.ErrnoException) => connection.errors.push(error.code ?? error.message))
  return connection
}

async function readToEnd(port: number, connectionHeader?: string) {
  const connection = send(port, connectionHeader)
  await closed(connection.socket)
  const [head = '', ...rest] = connection.bytes.split('\r\n\r\n')
  const [statusLine = '', ...headers] = head.split('\r\n')
  return {
    ...connection,
    status: statusLine.split(' ')[1],
    headers: headers.map(toLowerName),
    rest: rest.join('\r\n\r\n'),
  }
}

const closed = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve))

const toLowerName = (header: string) => header.replace(/^[^:]+/, (name) => name.toLowerCase())

/** Decodes a chunked body. */
function joinChunks(text: string): string {
  const [, size = '0', rest = ''] = /^([\da-f]+)\r\n([^]*)$/.exec(text) ?? []
  const length = Number.parseInt(size, 16)
  return length === 0 ? '' : rest.slice(0, length) + joinChunks(rest.slice(length + 2))
}

test('sends no byte for a reset, and resets the connection', async () => {
  const { port } = await serveFault({ kind: 'reset' })
  const { bytes, errors } = await readToEnd(port)
  expect([bytes, errors]).toEqual(['', ['ECONNRESET']])
})

test('sends no byte for a stall, and keeps the connection open while it serves others', async () => {
  const { sandbox, port } = await serveFault({ kind: 'stall' })
  const stalled = send(port)
  while ((await (await callControl(sandbox, 'GET', '/requests')).json()).length === 0) await setImmediate()
  expect((await readToEnd(port)).status).toBe('200')
  expect([stalled.bytes, stalled.socket.readyState]).toEqual(['', 'open'])
})

test.each([
  [{}, '{"result":"membe'],
  [{ status: 503, headers: { 'X-Cut': 'yes' }, body: '{"mess' }, '{"mess'],
])(
  'sends the head and the start of the body for a stallBody %j, and keeps the connection open',
  async (fields, beginning) => {
    const { port } = await serveFault({ kind: 'stallBody', ...fields })
    const stalled = send(port)
    const hasBeginning = () => stalled.bytes.endsWith(`\r\n\r\n${beginning.length.toString(16)}\r\n${beginning}\r\n`)
    while (!hasBeginning()) await once(stalled.socket, 'data')
    expect((await readToEnd(port)).status).toBe('200')
    expect([hasBeginning(), stalled.socket.readyState]).toEqual([true, 'open'])
  },
)

test.each([
  [{}, '200', '{"result":"membe'],
  [{ status: 500, body: '' }, '500', ''],
])('sends fewer bytes than Content-Length announces for a truncate %j', async (fields, status, body) => {
  const { port } = await serveFault({ kind: 'truncate', ...fields })
  const response = await readToEnd(port, 'keep-alive')
  expect([response.status, response.rest]).toEqual([status, body])
  expect(response.headers).toContain(`content-length: ${body.length * 2 + 2}`)
})

test('sends nothing before a delay is over, then the usual response', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { port } = await serveFault({ kind: 'delay', ms: 30_000 })
  const delayed = send(port)
  while (vi.getTimerCount() === 0) await setImmediate()
  vi.advanceTimersByTime(29_999)
  expect(await (await fetch(`http://127.0.0.1:${port}/portal/sign-up`)).text()).toContain('<html')
  expect(delayed.bytes).toBe('')
  vi.advanceTimersByTime(1)
  await closed(delayed.socket)
  expect(delayed.bytes).toContain('{"result":"member"}')
})

const json = 'content-type: application/json; charset=utf-8'
const whole: [Record<string, unknown>, string, string[], RegExp][] = [
  [{ kind: 'html' }, '200', ['content-type: text/html; charset=utf-8'], /^<!doctype html>[^]*<\/html>$/],
  [{ kind: 'html', status: 503 }, '503', [], /^<!doctype html>/],
  [{ kind: 'oversize' }, '200', [json], /^\{"result":"member","vtAccList":\[\],"padding":"x{2097152}"\}$/],
  [{ kind: 'redirect' }, '302', ['location: /v1/elsewhere'], /^$/],
  [
    { kind: 'redirect', status: 307, headers: { Location: 'http://a.test/' } },
    '307',
    ['location: http://a.test/'],
    /^$/,
  ],
  [{ kind: 'reply' }, '200', [json], /^$/],
  [{ kind: 'reply', status: 204 }, '204', [], /^$/],
  [{ kind: 'reply', status: 304, body: 'dropped' }, '304', [], /^$/],
  [{ kind: 'reply', status: 401, body: ' {"a":\n' }, '401', [json], /^ \{"a":\n$/],
  [{ kind: 'reply', headers: { 'Content-Type': 'text/plain', 'Retry-After': '7' } }, '200', ['retry-after: 7'], /^$/],
]

test.each(whole)('sends %j with status %s', async (fault, status, headers, body) => {
  const { port } = await serveFault(fault)
  const response = await readToEnd(port)
  expect(response.status).toBe(status)
  expect(response.headers).toEqual(expect.arrayContaining(headers))
  expect(joinChunks(response.rest)).toMatch(body)
})

test('logs a caller who disconnects during a delay with status 0', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { sandbox, port } = await serveFault({ kind: 'delay', ms: 30_000 })
  const { socket } = send(port)
  while (vi.getTimerCount() === 0) await setImmediate()
  socket.destroy()
  while (vi.getTimerCount() > 0) await setImmediate()
  await setImmediate()
  expect(await (await callControl(sandbox, 'GET', '/requests')).json()).toMatchObject([{ persona: 'hong', status: 0 }])
})
