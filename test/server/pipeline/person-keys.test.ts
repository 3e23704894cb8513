import { describe, expect, it, vi } from 'vitest'
import type { Gateway, Person } from '../../../src/server/index.js'
import { createBackend } from '../backend.js'

const member = { data: { status: 'member', consentExpiresOn: null } as const, quotaLeft: null }

/** A provider that knows people by the host's user id. */
function createBySubject(options: Partial<Gateway> = {}) {
  const getRegistration = vi.fn<Gateway['getRegistration']>(async () => member)
  const getVirtualAccounts = vi.fn(async () => ({ data: { accounts: [], consentExpiresOn: null }, quotaLeft: null }))
  const gateway = {
    id: 'by-subject',
    personKey: ({ subject }: Person) => [subject],
    getRegistration,
    getVirtualAccounts,
  }
  return { getRegistration, gateway: { ...gateway, ...options } }
}

function load(gateway: Gateway, identity: object) {
  return createBackend({ gateway, identify: () => ({ subject: 'user-1', ...identity }) }).post('registration')
}

describe('the person key of a gateway', () => {
  it('lets a host give nothing but the subject, which the gateway gets', async () => {
    const { gateway, getRegistration } = createBySubject()
    expect((await load(gateway, {})).status).toBe(200)
    expect(getRegistration.mock.calls[0]?.[0]).toEqual({ subject: 'user-1', ci: undefined, korName: undefined })
  })

  it('keeps two people apart who have one placeholder CI and name', async () => {
    const { gateway, getRegistration } = createBySubject()
    let subject = 'user-1'
    const backend = createBackend({ gateway, identify: () => ({ subject, ci: '-', korName: '-' }) })
    for (subject of ['user-1', 'user-2', 'user-1', 'user-2']) await backend.post('registration')
    expect(getRegistration.mock.calls.map(([person]) => person.subject)).toEqual(['user-1', 'user-2'])
  })

  it.each([[[]], [['']], [[undefined]], ['user-1'], [null], [['\uD800']], [[1]]])(
    'refuses %j, which several people could share, before a call',
    async (key) => {
      const { gateway, getRegistration } = createBySubject({ personKey: () => key as string[] })
      expect((await load(gateway, {})).status).toBe(503)
      expect(getRegistration).not.toHaveBeenCalled()
    },
  )

  it('is CI and name by default, and both are required then', async () => {
    const { personKey: _, ...gateway } = createBySubject().gateway
    expect((await load(gateway, { ci: 'ci' })).status).toBe(409)
    expect((await load(gateway, { korName: '홍길동' })).status).toBe(409)
    expect((await load(gateway, { ci: 'ci', korName: '홍길동' })).status).toBe(200)
  })
})
