import { describe, expect, it } from 'vitest'
import type { Gateway } from '../../src/server/index.js'
import { accountId, createPerson, createRow } from './support/people.js'
import { createService } from './support/service.js'
import type { ResourceName } from './support/upstream.js'

const id = accountId(1)
const fields = { registration: 'commonTermsExpireDate', virtualAccounts: 'serviceTermsExpireDate' } as const
const resources = ['registration', 'virtualAccounts'] as const

/** A service whose upstream says this about the end of one consent; undefined leaves the field out. */
function createUnsure(resource: ResourceName, end: unknown) {
  const service = createService()
  const [registration, accounts] = [{ result: 'member' }, { vtAccList: [createRow(1)] }]
  const field = end === undefined ? {} : { [fields[resource]]: end }
  service.upstream.truth = {
    registration: { ...registration, ...(resource === 'registration' && field) },
    virtualAccounts: () => ({ ...accounts, ...(resource === 'virtualAccounts' && field) }),
  }
  return service
}

const unreadable = [
  '2020-01-01',
  '2020/01/01',
  '20200101235959',
  '2020010',
  '202001',
  'EXPIRED',
  'none',
  '9999',
  '20230229',
  '20261301',
  '20260100',
  '２０２００１０１',
  '20200101 Z',
  'NULL',
  'undefined',
  '00000001',
  20230229,
  20261301,
  2020,
  20200101.5,
  -20200101,
  1e21,
  true,
  false,
  [],
  ['20200101'],
  {},
  { date: '20200101' },
].map((end) => ({ end }))

const missing = [undefined, null, 'null', '', '  ', '00000000', ' 00000000 '].map((end) => ({ end }))

describe.each(resources)('a consent end of %s', (resource) => {
  it.each(unreadable)('that is unreadable makes verifyVirtualAccount throw invalid_response: %j', async ({ end }) => {
    const verified = createUnsure(resource, end).verify(1, id)
    await expect(verified).rejects.toMatchObject({ name: 'OnboardingError', code: 'invalid_response' })
  })

  it.each(unreadable)('that is unreadable is shown as unknown: %j', async ({ end }) => {
    const service = createUnsure(resource, end)
    const name = resource === 'registration' ? 'getRegistration' : 'getVirtualAccounts'
    expect(await service[name](createPerson(1))).toMatchObject({ consentExpiresOn: null })
    expect(await (await service.post(resource)).json()).not.toHaveProperty(fields[resource])
  })

  it.each(missing)('that is missing means that there is no date: %j', async ({ end }) => {
    expect(await createUnsure(resource, end).verify(1, id)).toMatchObject({ id })
  })

  it.each([
    ['20260114', null],
    [20260114, null],
    ['20260115', id],
    [20260115, id],
    [' 20260115 ', id],
  ])('that is the day %j gives %j on 2026-01-15', async (end, found) => {
    expect((await createUnsure(resource, end).verify(1, id))?.id ?? null).toBe(found)
  })
})

describe.each([
  [204, null],
  [205, null],
  [206, '{"result":"member","vtAccList":[{"comId":"00002","vtAccNo":"160657690001000099","vtAccAlias":"주식"}]}'],
  [206, '{"commonTermsExpireDate":"20270101","serviceTermsExpireDate":"20270101"}'],
])('a response of upstream with status %i and the body %s', (status, body) => {
  it.each(resources)('for %s makes verifyVirtualAccount throw invalid_response', async (resource) => {
    const service = createService()
    service.upstream.reply = (call) => (call.resource === resource ? new Response(body, { status }) : undefined)
    await expect(service.verify(1, id)).rejects.toMatchObject({ name: 'OnboardingError', code: 'invalid_response' })
  })

  it.each(resources)('for %s is no data for a page', async (resource) => {
    const service = createService()
    service.upstream.reply = () => new Response(body, { status })
    expect((await service.post(resource)).status).toBe(502)
  })
})

describe('a gateway of the host', () => {
  it.each(['EXPIRED', '20200101', '2020-1-1', '9999-99-99', '', 0, NaN, true, [], {}].map((end) => ({ end })))(
    'that gives %j makes verifyVirtualAccount throw invalid_response',
    async ({ end }) => {
      const { upstream } = createService()
      const lie = (get: Gateway['getVirtualAccounts']): Gateway['getVirtualAccounts'] =>
        async function (who, request) {
          const result: object = await get(who, request)
          for (const data of Object.values(result)) {
            if (typeof data === 'object' && data !== null) Object.assign(data, { consentExpiresOn: end })
          }
          return result as Awaited<ReturnType<typeof get>>
        }
      const gateway = { ...upstream.gateway, getVirtualAccounts: lie(upstream.gateway.getVirtualAccounts) }
      const verified = createService({ gateway }).verify(1, id)
      await expect(verified).rejects.toMatchObject({ name: 'OnboardingError', code: 'invalid_response' })
    },
  )
})
