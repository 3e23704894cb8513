import { describe, expect, it } from 'vitest'
import type { Gateway } from '../../src/server/index.js'
import { accountId, createPerson } from './support/people.js'
import { createService } from './support/service.js'
import type { ResourceName } from './support/upstream.js'

const id = accountId(1)
const account = { id, firmCode: '00002', number: '160657690001000099', alias: '주식' }
const fine = {
  registration: { status: 'member', consentExpiresOn: null },
  virtualAccounts: { accounts: [account], consentExpiresOn: null },
}

/** A service behind a gateway of the host that gives this for the data of one resource. */
function createServiceBehind(resource: ResourceName, data: unknown) {
  const give = (name: ResourceName) => async () => ({ data: name === resource ? data : fine[name], quotaLeft: null })
  const gateway = { id: 'own', getRegistration: give('registration'), getVirtualAccounts: give('virtualAccounts') }
  return createService({ gateway: gateway as unknown as Gateway, limits: { callBurst: 1000 } })
}

const noMembers = [
  'nonmember',
  'NONMEMBER',
  'MEMBER',
  ' member',
  'unknown',
  '',
  undefined,
  null,
  0,
  true,
  {},
  ['member'],
]
const noLists = [null, undefined, '', {}, [null], [undefined], ['x'], [[]], [{}], [account, null]]
const withoutText = ['id', 'firmCode', 'number'].flatMap((name) =>
  [null, undefined, 7].map((value) => [{ ...account, [name]: value }]),
)
const noDays = [0, 20_260_115, true, {}, []]

const wrong: { resource: ResourceName; data: unknown }[] = [
  ...[...noMembers.map((status) => ({ ...fine.registration, status })), null, undefined, 'member', []].map((data) => ({
    resource: 'registration' as const,
    data,
  })),
  ...[
    ...[...noLists, ...withoutText].map((accounts) => ({ ...fine.virtualAccounts, accounts })),
    null,
    undefined,
    'x',
    [],
  ].map((data) => ({ resource: 'virtualAccounts' as const, data })),
  ...noDays.flatMap((consentExpiresOn) => [
    { resource: 'registration' as const, data: { ...fine.registration, consentExpiresOn } },
    { resource: 'virtualAccounts' as const, data: { ...fine.virtualAccounts, consentExpiresOn } },
  ]),
]

describe('data of a gateway of the host that are not what their type says', () => {
  it.each(wrong)('make verifyVirtualAccount throw invalid_response: $resource is $data', async ({ resource, data }) => {
    const verified = createServiceBehind(resource, data).verify(1, id)
    await expect(verified).rejects.toMatchObject({ name: 'OnboardingError', code: 'invalid_response' })
  })

  it.each(wrong)('are invalid_response on a page, too: $resource is $data', async ({ resource, data }) => {
    const service = createServiceBehind(resource, data)
    const load = resource === 'registration' ? service.getRegistration : service.getVirtualAccounts
    await expect(load(createPerson(1))).rejects.toMatchObject({ name: 'OnboardingError', code: 'invalid_response' })
    expect((await service.post(resource)).status).toBe(502)
  })

  it('are taken if they are, with any firm code and a list of none', async () => {
    expect(await createServiceBehind('registration', fine.registration).verify(1, id)).toMatchObject({ id })
    const nobodys = createServiceBehind('virtualAccounts', { ...fine.virtualAccounts, accounts: [] })
    expect(await nobodys.verify(1, id)).toBeNull()
    const firmless = { ...fine.virtualAccounts, accounts: [{ ...account, firmCode: '' }] }
    expect(await createServiceBehind('virtualAccounts', firmless).verify(1, id)).toMatchObject({ id })
  })
})
