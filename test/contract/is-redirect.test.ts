import { expect, test } from 'vitest'
import { isRedirect } from '../../src/contract/is-redirect.js'

test.each([0, 301, 302, 303, 307, 308])('%d sends the browser elsewhere', (status) => {
  expect(isRedirect(status)).toBe(true)
})

test.each([200, 300, 304, 305, 306, 309, 401, 502])('%d does not', (status) => {
  expect(isRedirect(status)).toBe(false)
})
