import { describe, expect, it } from 'vitest'
import { createNegative } from '../../src/contract/negatives.js'
import { dropEndpoints, verifiedAccountsResource } from '../../src/contract/verified-accounts.js'

const row = { comId: '00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용' }
const endpoint = 'https://firm.example/v1/'
const parse = (rows: unknown[]) => verifiedAccountsResource.parse({ vtAccList: rows })

describe('an account for a decision', () => {
  it('has its endpoint if upstream sent one', () => {
    expect(parse([{ ...row, endpoint: ` ${endpoint} ` }]).accounts).toMatchObject([{ number: row.vtAccNo, endpoint }])
  })

  it.each([undefined, null, 'null', '', 7, {}])('has none if upstream sent %j', (value) => {
    const [account] = parse([{ ...row, endpoint: value }]).accounts
    expect(Object.keys(account!)).not.toContain('endpoint')
  })

  it('is none without a number, whatever its endpoint', () => {
    expect(parse([{ comId: '00002', endpoint }, 'row', row]).accounts).toHaveLength(1)
  })
})

describe('accounts as a browser may see them', () => {
  it('have everything but the endpoints', () => {
    const verified = verifiedAccountsResource.parse({
      vtAccList: [
        { ...row, endpoint },
        { ...row, vtAccNo: '1', endpoint: `${endpoint}2` },
      ],
      serviceTermsExpireDate: '20270115',
    })
    const shown = dropEndpoints(verified)
    expect(JSON.stringify(shown)).not.toContain('firm.example')
    expect(shown).toEqual({
      accounts: verified.accounts.map(({ id, firmCode, number, alias }) => ({ id, firmCode, number, alias })),
      consentExpiresOn: '2027-01-15',
    })
  })

  it('are those of the accounts resource, with its path and negative result', () => {
    expect(verifiedAccountsResource).toMatchObject({ name: 'virtualAccounts', path: '/consent/search' })
    expect(createNegative(verifiedAccountsResource)).toEqual({ accounts: [], consentExpiresOn: null })
  })
})
