import { describe, expect, it, vi } from 'vitest'
import type { OnboardingOptions } from '../../../src/server/index.js'
import { readAuditContext } from '../../../src/server/http/read-audit-context.js'
import { defaultLimits } from '../../../src/server/options/limits.js'
import type { OnboardingSettings } from '../../../src/server/options/read-options.js'

const request = new Request('https://backend.example')
const requestId = 'req-0123456789abcdef'

async function read(options: Pick<OnboardingOptions, 'audit' | 'auditContext'>) {
  const error = vi.fn()
  const logger = { info() {}, warn() {}, error }
  const settings = { ...options, limits: { ...defaultLimits, identifyMs: 20 }, logger } as unknown as OnboardingSettings
  const context = await readAuditContext(request, settings, { requestId, deadline: performance.now() + 1000 })
  return { context, logged: error.mock.calls }
}

const audit = () => {}

describe('what the host says about who looks', () => {
  it('is read from its hook, which gets the request', async () => {
    const auditContext = vi.fn(() => ({ account: 'clerk-7', from: '192.0.2.1', other: 'x' }))
    expect(await read({ audit, auditContext })).toEqual({
      context: { account: 'clerk-7', from: '192.0.2.1' },
      logged: [],
    })
    expect(auditContext).toHaveBeenCalledExactlyOnceWith(request)
  })

  it('is not read if nobody keeps records, or if there is no hook', async () => {
    const auditContext = vi.fn(() => ({ account: 'clerk-7' }))
    expect(await read({ auditContext })).toEqual({ context: {}, logged: [] })
    expect(auditContext).not.toHaveBeenCalled()
    expect(await read({ audit })).toEqual({ context: {}, logged: [] })
  })

  it.each(['x', 'x'.repeat(256), '홍길동'])('is kept if it is a text of up to 256 characters: %s', async (text) => {
    for (const name of ['account', 'from'])
      expect((await read({ audit, auditContext: () => ({ [name]: text }) })).context).toEqual({ [name]: text })
  })

  it.each([[''], ['x'.repeat(257)], [7], [null], [undefined], [['x']], [{ length: 1 }]])(
    'is left out if it is no such text: %j',
    async (value) => {
      for (const name of ['account', 'from'])
        expect((await read({ audit, auditContext: () => ({ [name]: value as string }) })).context).toEqual({})
    },
  )

  it.each([
    ['throws', () => Promise.reject(new Error('canary'))],
    ['gives null', () => null as unknown as object],
    ['hangs', () => new Promise<object>(() => {})],
  ])('is nothing, and the log says so, if its hook %s', async (_, auditContext) => {
    const { context, logged } = await read({ audit, auditContext })
    expect(context).toEqual({})
    expect(logged).toEqual([[{ requestId }, 'ieum: the auditContext hook failed']])
  })
})
