import { createServer, request, type Server } from 'node:http'
import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { toNodeSandbox, type NodeSandboxOptions } from '../../src/sandbox/index.js'
import { callControl, createBody, createTestSandbox } from './gateway-caller.js'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function serve(options?: NodeSandboxOptions) {
  const sandbox = createTestSandbox()
  const server = createServer(toNodeSandbox(sandbox, options)).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { sandbox, server, port, origin: `http://127.0.0.1:${port}` }
}

function askOverHttp(origin: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${origin}/v1/common/member/register/search`, {
    method: 'POST',
    headers: { apikey: 'test-key', 'content-type': 'application/json' },
    body: createBody('hong'),
    redirect: 'manual',
    ...(signal && { signal }),
  })
}

test('the gateway answers over HTTP', async () => {
  const { origin } = await serve()
  expect(await (await askOverHttp(origin)).json()).toEqual({ result: 'member' })
})

test('control is served to this machine only where it is switched on', async () => {
  const closed = await serve()
  expect((await fetch(`${closed.origin}/__sandbox/personas`)).status).toBe(404)
  const open = await serve({ control: true })
  expect(await getStatus(open.port, '/__sandbox/personas')).toBe(200)
  expect(await getStatus(open.port, '/__sandbox/personas', { host: 'evil.test' })).toBe(403)
  expect(await getStatus(open.port, '/__sandbox/personas', { origin: open.origin })).toBe(403)
})

test('the portal can be served alone', async () => {
  const { port } = await serve({ gateway: false })
  const ask = (path: string) => getStatus(port, path, {}, 'POST')
  expect(await getStatus(port, '/portal/sign-up')).toBe(200)
  expect(await ask('/v1/common/member/register/search')).toBe(404)
  expect(await ask('/portal/../v1/common/member/register/search')).toBe(404)
})

test('a request that is no URL is dropped, and the next one answered', async () => {
  const { port, origin } = await serve()
  const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: a b\r\n\r\n'))
  await once(socket.resume(), 'close')
  expect((await askOverHttp(origin)).status).toBe(200)
})

test('reset closes the connection without an answer', async () => {
  const { sandbox, origin } = await serve()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'reset' })
  await expect(askOverHttp(origin)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
})

test('truncate cuts the body short of its length', async () => {
  const { sandbox, origin } = await serve()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'truncate', body: '{"result"' })
  const answer = await askOverHttp(origin)
  expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '20'])
  const reader = answer.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"result"')
  await expect(reader?.read()).rejects.toThrow('terminated')
})

test('stall sends nothing and frees its connection when the client goes', async () => {
  const { sandbox, server, origin } = await serve()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'stall' })
  const controller = new AbortController()
  const connected = once(server, 'request')
  const answer = askOverHttp(origin, controller.signal)
  const [req] = await connected
  controller.abort()
  await expect(answer).rejects.toThrow('aborted')
  await once(req.socket, 'close')
})

test('stallBody begins an answer and frees its connection when the client goes', async () => {
  const { sandbox, server, origin } = await serve()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'stallBody' })
  const connected = once(server, 'request')
  const answer = await askOverHttp(origin)
  const [req] = await connected
  const closed = once(req.socket, 'close')
  const reader = answer.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"result":"membe')
  await reader?.cancel()
  await closed
})

test('a server with stalled connections can be closed', async () => {
  const { sandbox, server, origin } = await serve()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'stall' })
  const connected = once(server, 'request')
  const answer = askOverHttp(origin)
  await connected
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await expect(answer).rejects.toThrow('fetch failed')
  await closed
})

test.each([204, 304])('a reply of %i leaves no body behind on the connection', async (status) => {
  const { sandbox, origin } = await serve()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'reply', status, times: 1 })
  expect((await askOverHttp(origin)).status).toBe(status)
  expect((await askOverHttp(origin)).status).toBe(200)
})

/** The status of an answer; unlike `fetch`, sends the path and the headers as they are. */
async function getStatus(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const sent = request({ host: '127.0.0.1', port, path, headers, method }).end()
  const [answer] = await once(sent, 'response')
  answer.resume()
  return answer.statusCode
}
