import { expect, test } from 'vitest'
import { getBrowserQueryClient } from '../../../src/react/provider/browser-query-client.js'

test('a page has one query client', () => {
  expect(getBrowserQueryClient()).toBe(getBrowserQueryClient())
})
