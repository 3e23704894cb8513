import { describe, expect, it } from 'vitest'
import { freshAdvice, getCallAdvice, limitAdvice } from '../../../src/cli/check/call-advice.js'
import { createCall, createExchange } from './exchanges.js'

const known = createExchange({ body: { result: 'member' }, headers: { Age: '12' } })
const refused = createExchange({ status: 429, body: { code: 'too_many_checks' } })

describe('the advice after a wrong response', () => {
  it.each([
    { title: 'the last known result without a call', exchange: known, calls: [], advice: limitAdvice },
    { title: 'a refusal by a limit', exchange: refused, calls: [], advice: limitAdvice },
    { title: 'a new result without a call', exchange: createExchange(), calls: [], advice: freshAdvice },
    { title: 'a response after a call', exchange: createExchange(), calls: [createCall()], advice: 'next' },
    { title: 'an old result after a call', exchange: known, calls: [createCall()], advice: 'next' },
  ])('fits $title', ({ exchange, calls, advice }) => {
    expect(getCallAdvice({ exchange, calls }, 'next')).toBe(advice)
  })

  it('names each limit per person and the value to lift it to', () => {
    expect(limitAdvice).toContain('limits.callBurst 400, callEveryMs 1000 and callsPerDay 2000')
  })
})
