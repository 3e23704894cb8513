import { expect, test } from 'vitest'
import { createTestSandbox, readGateway } from '../call-sandbox.js'

const access: [string, { peer?: string; url?: string; headers?: Record<string, string> }, number][] = [
  ['IPv4 loopback', {}, 200],
  ['another 127 address', { peer: '127.8.9.10', url: 'http://127.8.9.10' }, 200],
  ['IPv6 loopback', { peer: '::1', url: 'http://[::1]:4010' }, 200],
  ['IPv4 in IPv6', { peer: '::ffff:127.0.0.1', url: 'http://localhost:4010' }, 200],
  ['capitals', { url: 'http://127.0.0.1', headers: { host: 'LOCALHOST:4010' } }, 200],
  ['a loopback host without a port', { headers: { host: '127.0.0.1' } }, 200],
  ['IPv6 loopback in the Host header', { headers: { host: '[::1]:4010' } }, 200],
  ['a peer on the network', { peer: '192.168.0.7' }, 403],
  ['a peer that hides in IPv6', { peer: '::ffff:192.168.0.7' }, 403],
  ['a peer that is unknown', { peer: '' }, 403],
  ['a foreign host', { url: 'http://sandbox.example:4010' }, 403],
  ['a URL of another host', { url: 'http://evil.test', headers: { host: 'localhost' } }, 403],
  ['a host that begins like the loopback', { url: 'http://127.0.0.1.sandbox.example' }, 403],
  ...[
    'evil.test',
    'localhost.evil.test',
    'evil.test:4010',
    'localhost.',
    'localhost@evil.test',
    'evil.test/localhost',
    'localhost, evil.test',
    'localhost:4010:80',
    '',
    ':4010',
    '0.0.0.0',
    '192.168.0.7',
    '127.1',
    '2130706433',
    '::1',
    '::ffff:127.0.0.1',
    '[::ffff:127.0.0.1]',
    '[::]',
  ].map((host): [string, { headers: Record<string, string> }, number] => [`Host: ${host}`, { headers: { host } }, 403]),
  ['an Origin, even its own', { headers: { origin: 'http://127.0.0.1:4010' } }, 403],
  ['an opaque Origin', { headers: { origin: 'null' } }, 403],
  ...['same-origin', 'same-site', 'cross-site', 'none'].map(
    (site): [string, { headers: Record<string, string> }, number] => [
      `Sec-Fetch-Site: ${site}`,
      { headers: { 'sec-fetch-site': site } },
      403,
    ],
  ),
]

test.each(access)(
  'allows only a program on this machine that is no web page: %s',
  async (_, { peer = '127.0.0.1', url = 'http://127.0.0.1:4010', headers = {} }, status) => {
    const request = new Request(`${url}/__sandbox/personas`, { headers })
    expect((await createTestSandbox().control(request, peer)).status).toBe(status)
  },
)

test('changes nothing if it refuses access', async () => {
  const sandbox = createTestSandbox()
  const request = new Request('http://127.0.0.1/__sandbox/personas/hong', { method: 'PATCH', body: '{"member":false}' })
  expect((await sandbox.control(request, '10.0.0.1')).status).toBe(403)
  expect((await readGateway(sandbox, 'register', 'hong')).body).toEqual({ result: 'member' })
})
