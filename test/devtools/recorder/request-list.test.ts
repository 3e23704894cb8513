import { expect, test } from 'vitest'
import { createRequestList } from '../../../src/devtools/recorder/request-list.js'

const wire = { fresh: false, status: 200, requestId: 'req-1', age: null }

test('measures a load and gives it what the wire says', () => {
  let now = 1_000
  const list = createRequestList(() => now)
  list.begin('registration')
  list.begin('virtualAccounts')
  list.addWire('registration', wire)
  now += 250
  list.end('registration', 'ok')
  expect(list.all).toMatchObject([
    { resource: 'virtualAccounts', ms: null, outcome: null, wire: null },
    { resource: 'registration', ms: 250, outcome: 'ok', wire },
  ])
})

test('gives nothing to a load that is over', () => {
  const list = createRequestList(Date.now)
  list.begin('registration')
  list.end('registration', 'timeout')
  list.addWire('registration', wire)
  list.end('registration', 'ok')
  expect(list.all).toMatchObject([{ outcome: 'timeout', wire: null }])
})

test('drops the oldest', () => {
  const list = createRequestList(Date.now)
  for (let count = 0; count < 60; count++) list.begin('registration')
  expect([list.all.length, list.all[0]?.id]).toEqual([50, 60])
})
