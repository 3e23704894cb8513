import { createServer, request, type Server } from 'node:http'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { toNodeSandbox, type NodeSandboxOptions } from '../../src/sandbox/index.js'
import { callControl, createBody, createTestSandbox } from './call-sandbox.js'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function serve(options?: NodeSandboxOptions, host = '127.0.0.1') {
  const sandbox = createTestSandbox()
  const server = createServer(toNodeSandbox(sandbox, options)).listen(0, host)
  servers.push(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { sandbox, server, port, origin: `http://127.0.0.1:${port}` }
}

function callOverHttp(origin: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${origin}/v1/common/member/register/search`, {
    method: 'POST',
    headers: { apikey: 'test-key', 'content-type': 'application/json' },
    body: createBody('hong'),
    redirect: 'manual',
    ...(signal && { signal }),
  })
}

test('serves the gateway over HTTP', async () => {
  const { origin } = await serve()
  expect(await (await callOverHttp(origin)).json()).toEqual({ result: 'member' })
})

test('serves control only if it is switched on', async () => {
  const closed = await serve()
  expect((await fetch(`${closed.origin}/__sandbox/personas`)).status).toBe(404)
  const open = await serve({ control: true })
  expect(await getStatus(open.port, '/__sandbox/personas')).toBe(200)
})

test.each([
  [{ host: 'LOCALHOST' }, 200],
  [{ host: '[::1]:4010' }, 200],
  [{ host: 'evil.test' }, 403],
  [{ host: 'localhost.evil.test' }, 403],
  [{ host: '[::ffff:127.0.0.1]' }, 403],
  [{ origin: 'http://evil.test' }, 403],
  [{ origin: 'http://127.0.0.1:4010' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 403],
  [{ 'x-forwarded-for': '192.168.0.7', 'x-forwarded-host': 'evil.test' }, 200],
  [{ host: 'evil.test', 'x-forwarded-host': 'localhost' }, 403],
])('serves control for the headers %j with %i', async (headers, status) => {
  const { port } = await serve({ control: true })
  expect(await getStatus(port, '/__sandbox/personas', headers)).toBe(status)
})

test.each([
  ['a request without a host', 'GET /__sandbox/personas HTTP/1.0\r\n\r\n', 403],
  ['an empty host', 'GET /__sandbox/personas HTTP/1.1\r\nHost:\r\n\r\n', 403],
  ['a host that is no host', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
  ['a bare IPv6 address', 'GET /__sandbox/personas HTTP/1.1\r\nHost: ::ffff:127.0.0.1\r\n\r\n', 400],
  ['a host with a path', 'GET / HTTP/1.1\r\nHost: localhost/__sandbox/personas?\r\n\r\n', 400],
  ['a host with \\', 'GET / HTTP/1.1\r\nHost: localhost\\__sandbox\\personas#\r\n\r\n', 400],
  ['two hosts', 'GET /__sandbox/personas HTTP/1.1\r\nHost: localhost\r\nHost: evil.test\r\n\r\n', 400],
  ['a URL of another host', 'GET http://localhost/__sandbox/personas HTTP/1.1\r\nHost: evil.test\r\n\r\n', 404],
])('refuses %s, and serves the next request', async (_, text, status) => {
  const { port, origin } = await serve({ control: true })
  const socket = connect(port, '127.0.0.1', () => socket.write(text))
  const [head] = await once(socket, 'data')
  expect(String(head).slice(0, 12)).toBe(`HTTP/1.1 ${status}`)
  socket.destroy()
  expect((await callOverHttp(origin)).status).toBe(200)
})

const resourcePath = '/v1/common/member/register/search'

test('refuses the gateway to other machines if it is for the loopback, and serves them the portal', async () => {
  const { server, port, sandbox } = await serve({ control: true, gateway: 'loopback' })
  expect(await getStatus(port, resourcePath, {}, 'POST')).toBe(401)
  server.on('connection', (socket) => Object.defineProperty(socket, 'remoteAddress', { value: '::ffff:192.168.0.7' }))
  server.closeIdleConnections()
  expect(await getStatus(port, resourcePath, {}, 'POST')).toBe(403)
  expect(await getStatus(port, `/portal/..${resourcePath}`, {}, 'POST')).toBe(403)
  expect(await getStatus(port, '/__sandbox/personas')).toBe(403)
  expect(await getStatus(port, '/portal/sign-up')).toBe(200)
  expect(await (await callControl(sandbox, 'GET', '/requests')).json()).toHaveLength(1)
})

const networkAddress = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address

test.skipIf(!networkAddress)(
  'refuses a program that connects by a network address, as it refuses other machines',
  async () => {
    const { port } = await serve({ control: true, gateway: 'loopback' }, '0.0.0.0')
    const get = (path: string, method: string, headers = {}) => getStatus(port, path, headers, method, networkAddress)
    expect(await get('/portal/sign-up', 'GET')).toBe(200)
    expect(await get(resourcePath, 'POST')).toBe(403)
    expect(await get('/__sandbox/personas', 'GET', { host: 'localhost' })).toBe(403)
    expect(await getStatus(port, resourcePath, {}, 'POST')).toBe(401)
  },
)

test('sends nothing for a stall, and frees the connection when the client disconnects', async () => {
  const { sandbox, server, origin } = await serve()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'stall' })
  const controller = new AbortController()
  const connected = once(server, 'request')
  const response = callOverHttp(origin, controller.signal)
  const [req] = await connected
  controller.abort()
  await expect(response).rejects.toThrow('aborted')
  await once(req.socket, 'close')
})

test('starts a response for a stallBody, and frees the connection when the client disconnects', async () => {
  const { sandbox, server, origin } = await serve()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'stallBody' })
  const connected = once(server, 'request')
  const response = await callOverHttp(origin)
  const [req] = await connected
  const closed = once(req.socket, 'close')
  const reader = response.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"result":"membe')
  await reader?.cancel()
  await closed
})

test('lets a server with stalled connections close', async () => {
  const { sandbox, server, origin } = await serve()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'stall' })
  const connected = once(server, 'request')
  const response = callOverHttp(origin)
  await connected
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await expect(response).rejects.toThrow('fetch failed')
  await closed
})

test.each([204, 304])('leaves no body on the connection after a reply of %i', async (status) => {
  const { sandbox, origin } = await serve()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'reply', status, times: 1 })
  expect((await callOverHttp(origin)).status).toBe(status)
  expect((await callOverHttp(origin)).status).toBe(200)
})

/** The status of a response. Unlike `fetch`, it sends path and headers unchanged. */
async function getStatus(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  host = '127.0.0.1',
) {
  const sent = request({ host, port, path, headers, method, agent: false }).end()
  const [response] = await once(sent, 'response')
  response.resume()
  return response.statusCode
}
