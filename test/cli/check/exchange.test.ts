import { describe, expect, it } from 'vitest'
import { describeExchange, readProblem } from '../../../src/cli/check/exchange.js'
import { createExchange } from './exchanges.js'

describe('readProblem', () => {
  it('reads code and action of problem details', () => {
    const text = '{"code":"consent_required","action":"consent"}'
    expect(readProblem(text)).toEqual({ code: 'consent_required', action: 'consent' })
  })

  it('ignores a code and an action that the error table does not list', () => {
    const text = '{"code":"broken","action":"dance"}'
    expect(readProblem(text)).toEqual({ code: null, action: null })
  })

  it.each(['', '<html>', '[]', '{"message":"Bad Gateway"}'])('finds no code in the body %j', (text) => {
    expect(readProblem(text)).toEqual({ code: null, action: null })
  })
})

describe('describeExchange', () => {
  it('says that no response arrived', () => {
    expect(describeExchange(createExchange({ status: 0, body: '' }))).toBe('no response')
  })

  it('shows the status and the code of an error', () => {
    const exchange = createExchange({ status: 503, body: { code: 'upstream_unavailable' } })
    expect(describeExchange(exchange)).toBe('503 upstream_unavailable')
  })

  it('quotes nothing of a body but codes of the error table', () => {
    expect(describeExchange(createExchange({ status: 500, body: { code: 'canary', title: 'canary' } }))).toBe('500')
  })
})
