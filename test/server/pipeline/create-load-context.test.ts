import { describe, expect, it, vi } from 'vitest'
import { createLoadContext } from '../../../src/server/pipeline/create-load-context.js'
import { createGetPersonKeys } from '../../../src/server/pipeline/person-keys.js'
import { createPlainKeyRing, type KeyRing } from '../../../src/server/store/key-ring.js'

const request = { requestId: 'req-1', purpose: 'visit' } as const
const identity = { subject: 'user-1', ci: ' ci ', korName: '홍길동' }

function create(changes: object = {}) {
  const derived: string[][] = []
  const derive = createPlainKeyRing([new Uint8Array(32)])
  const keyRing: KeyRing = (...parts) => (derived.push([...parts]), derive(...parts))
  const gateway = { id: 'gateway', getRegistration: vi.fn(), getVirtualAccounts: vi.fn() }
  const getPersonKeys = createGetPersonKeys(gateway, keyRing)
  const options = { resource: 'registration', getPersonKeys, totalMs: 1000 } as const
  return { derived, context: createLoadContext({ ...identity, ...changes }, request, options) }
}

describe('createLoadContext', () => {
  it('takes the person, cleaned', () => {
    const { context } = create()
    const person = { subject: 'user-1', ci: 'ci', korName: '홍길동' }
    expect(context).toMatchObject({ ...request, resource: 'registration', person })
  })

  it('derives no key before one is needed, and one MAC for all of them', () => {
    const { context, derived } = create()
    expect(derived).toEqual([])
    expect(context.getKeys()[0].name).toBe(`${context.getPersonKeys()[0].name}:registration`)
    context.getKeys()
    expect(derived).toHaveLength(1)
  })

  it('gives two people two keys', () => {
    const names = [{}, { ci: 'other' }, { korName: '이음' }].map((one) => create(one).context.getKeys()[0].name)
    expect(new Set(names).size).toBe(3)
  })

  it('ends after the total time', () => {
    const before = performance.now()
    const { context } = create()
    expect(context.deadline).toBeGreaterThanOrEqual(before + 1000)
    expect(context.deadline).toBeLessThanOrEqual(performance.now() + 1000)
  })

  it('refuses an identity that cannot exist', () => {
    expect(() => create({ ci: '' })).toThrow(expect.objectContaining({ code: 'identity_mismatch' }))
  })
})
