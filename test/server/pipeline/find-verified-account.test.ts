import { describe, expect, it } from 'vitest'
import type { VirtualAccounts } from '../../../src/server/index.js'
import { findVerifiedAccount } from '../../../src/server/pipeline/find-verified-account.js'
import { member } from './layers.js'

const account = { id: '00002.1.주식', firmCode: '00002', number: '1', alias: '주식' }
const linked: VirtualAccounts = { accounts: [account], consentExpiresOn: null }
const noon = Date.UTC(2026, 0, 15, 3)

describe('findVerifiedAccount', () => {
  it('finds an account by its id', () => {
    expect(findVerifiedAccount(member, linked, account.id, noon)).toBe(account)
  })

  it.each(['00002.2.주식', '00002.11.주식', '00005.1.주식', '', '__proto__'])(
    'does not find the forged id %j',
    (id) => {
      expect(findVerifiedAccount(member, linked, id, noon)).toBeNull()
    },
  )

  it('finds no account of a non-member, whatever the list says', () => {
    expect(findVerifiedAccount({ ...member, status: 'nonMember' }, linked, account.id, noon)).toBeNull()
  })

  it.each([
    { platform: '2026-01-14', service: null, isFound: false },
    { platform: '2026-01-15', service: null, isFound: true },
    { platform: null, service: '2026-01-14', isFound: false },
    { platform: null, service: '2026-01-15', isFound: true },
  ])('takes the last day of both consents as inclusive: %j', ({ platform, service, isFound }) => {
    const registration = { ...member, consentExpiresOn: platform }
    const found = findVerifiedAccount(registration, { ...linked, consentExpiresOn: service }, account.id, noon)
    expect(found !== null).toBe(isFound)
  })

  it('counts days in Seoul', () => {
    const registration = { ...member, consentExpiresOn: '2026-01-15' }
    const lastMoment = Date.UTC(2026, 0, 15, 14, 59, 59, 999)
    expect(findVerifiedAccount(registration, linked, account.id, lastMoment)).toBe(account)
    expect(findVerifiedAccount(registration, linked, account.id, lastMoment + 1)).toBeNull()
  })
})
