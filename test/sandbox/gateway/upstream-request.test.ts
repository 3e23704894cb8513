import { expect, test } from 'vitest'
import { parseUpstreamRequest } from '../../../src/sandbox/gateway/upstream-request.js'
import { createBody } from '../call-sandbox.js'

const none = { comId: null, srvId: null, ci: null, korName: null }

test('reads the required fields of a request body', () => {
  const ci = { ci: 'made-up' }
  const text = createBody('hong', { commonHeader: ci })
  expect(parseUpstreamRequest(text)).toEqual({ comId: 'F9999', srvId: '999', ci: 'made-up', korName: '홍길동' })
})

test.each(['', '{', 'undefined'])('gives null for %j, which is no JSON', (text) => {
  expect(parseUpstreamRequest(text)).toBeNull()
})

test.each(['null', '[]', '1', '{}', '{"partner":[],"commonHeader":"x","body":null}'])(
  'finds no field in %s',
  (text) => {
    expect(parseUpstreamRequest(text)).toEqual(none)
  },
)

test.each(['', 'null', null, 7, {}])('takes %j for a missing value', (value) => {
  expect(parseUpstreamRequest(createBody('hong', { body: { korName: value } }))?.korName).toBeNull()
})
