import { expect, test } from 'vitest'
import { createRequestLog } from '../../src/sandbox/request-log.js'

test('the log keeps the last 10,000 requests', () => {
  const log = createRequestLog()
  for (let n = 0; n <= 10_000; n++) log.add({ at: '', path: `/${n}`, persona: null, status: 200 })
  expect(log.entries).toHaveLength(10_000)
  expect([log.entries.at(0)?.path, log.entries.at(-1)?.path]).toEqual(['/1', '/10000'])
})
