import { expect, test } from 'vitest'
import { createRequestLog } from '../../src/sandbox/request-log.js'

test('keeps the last 10,000 requests and counts the dropped ones', () => {
  const log = createRequestLog()
  for (let n = 0; n <= 10_001; n++) log.add({ at: '', path: `/${n}`, persona: null, status: 200 })
  expect(log.entries).toHaveLength(10_000)
  expect([log.entries.at(0)?.path, log.entries.at(-1)?.path, log.dropped]).toEqual(['/2', '/10001', 2])
})

test('forgets requests and count when it is cleared', () => {
  const log = createRequestLog()
  for (let n = 0; n <= 10_000; n++) log.add({ at: '', path: '/', persona: null, status: 200 })
  log.clear()
  expect([log.entries, log.dropped]).toEqual([[], 0])
})
