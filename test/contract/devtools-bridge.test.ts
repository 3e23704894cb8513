import { describe, expect, it } from 'vitest'
import { readBridgeState } from '../../src/contract/devtools-bridge.js'

const state = {
  personas: [{ id: 'hong', shownName: '계좌 두 개', signInUrl: '/login?persona=hong' }],
  faults: [{ path: 'consent', kind: 'delay', times: 2, ms: 1000, status: 503 }],
  now: '2027-01-02T00:00:00.000Z',
  quota: { limit: 50_000, remaining: 0 },
}

describe('the state of the sandbox from the wire', () => {
  it('is read as it was sent', () => {
    expect(readBridgeState(state)).toEqual(state)
  })

  it('has nothing but its own fields', () => {
    const personas = [{ ...state.personas[0], name: '홍길동', ci: 'canary' }]
    const faults = [{ ...state.faults[0], headers: { a: 'b' }, body: 'canary' }]
    expect(readBridgeState({ ...state, personas, faults, extra: 1 })).toEqual(state)
  })

  it('leaves out what a fault or a persona does not have', () => {
    const faults = [{ path: 'register', kind: 'stall', times: '2', ms: null }, 'none']
    const personas = [{ id: 'hong', shownName: 'a', signInUrl: null }, null]
    expect(readBridgeState({ ...state, faults, personas })).toEqual({
      ...state,
      faults: [{ path: 'register', kind: 'stall' }],
      personas: [{ id: 'hong', shownName: 'a', signInUrl: null }],
    })
  })

  it('takes an unknown path of a fault for both', () => {
    expect(readBridgeState({ ...state, faults: [{ path: 'else', kind: 'reset' }] })?.faults).toEqual([
      { path: '*', kind: 'reset' },
    ])
  })

  it.each([
    ['no object', 'Not found'],
    ['nothing', null],
    ['without personas', { ...state, personas: undefined }],
    ['without a time', { ...state, now: undefined }],
    ['without a limit', { ...state, quota: { remaining: 0 } }],
    ['without what remains', { ...state, quota: { limit: '50000', remaining: '0' } }],
    ['without a quota', { ...state, quota: null }],
  ])('is null if it is %s', (_, value) => {
    expect(readBridgeState(value)).toBeNull()
  })
})
