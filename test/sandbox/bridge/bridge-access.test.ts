import { expect, test } from 'vitest'
import { findRefusal } from '../../../src/sandbox/bridge/bridge-access.js'

const upstream = 'http://localhost:4010/v1/common/member'

/** Node's fetch sends no Host for a Request, so that a server's adapter decides; a proxy may leave another one. */
const create = (url: string, headers: Record<string, string>) =>
  new Request(url, { headers: { 'X-Ieum-Devtools': '1', ...headers } })

test.each([
  ['http://localhost:3000/api/devtools', {}],
  ['http://127.0.0.1:3000/api/devtools', { Origin: 'http://127.0.0.1:3000' }],
  ['https://localhost/api/devtools', { Origin: 'https://localhost', 'Sec-Fetch-Site': 'same-origin' }],
])('lets %s in with %j', (url, headers) => {
  expect(findRefusal(create(url, headers), upstream)).toBeNull()
})

test('says what to do about an app that is open under another name', () => {
  expect(findRefusal(create('http://192.168.0.4:3000/', {}), upstream)?.message).toContain(
    'open the app under localhost',
  )
})
