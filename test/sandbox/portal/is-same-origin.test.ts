import { expect, test } from 'vitest'
import { isSameOrigin } from '../../../src/sandbox/portal/is-same-origin.js'

const ownOrigin = 'http://portal.test'

test.each([
  [{}, true],
  [{ origin: ownOrigin }, true],
  [{ 'sec-fetch-site': 'same-origin', origin: ownOrigin }, true],
  [{ 'sec-fetch-site': 'none' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: ownOrigin }, false],
  [{ 'sec-fetch-site': 'same-origin', origin: 'http://portal.test:81' }, false],
  [{ origin: 'https://portal.test' }, false],
  [{ origin: 'null' }, false],
])('is for the headers %j %j', (headers: Record<string, string>, expected) => {
  expect(isSameOrigin(new Request(`${ownOrigin}/portal/apps`, { method: 'POST', headers }))).toBe(expected)
})
