import { describe, expect, it } from 'vitest'
import { isSubject, requestHeader, requestIdHeader, subjectHeader } from '../../src/contract/request-headers.js'

describe('a subject', () => {
  it.each(['1', 'user-1', '!', '~', 'a'.repeat(256)])('may be %j', (value) => {
    expect(isSubject(value)).toBe(true)
  })

  it.each(['', ' ', 'user 1', 'user\n', '\u007F', '홍길동', 'é', 'a'.repeat(257)])('is not %j', (value) => {
    expect(isSubject(value)).toBe(false)
  })
})

it('has the names of the backend contract', () => {
  expect([requestHeader, subjectHeader, requestIdHeader]).toEqual([
    'X-Ieum-Request',
    'X-Ieum-Subject',
    'X-Ieum-Request-Id',
  ])
})
