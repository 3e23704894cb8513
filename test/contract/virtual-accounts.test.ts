import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OnboardingError } from '../../src/contract/onboarding-error.js'
import { formatVirtualAccounts, parseVirtualAccounts } from '../../src/contract/virtual-accounts.js'
import { listPrototypeNames, wireJson } from './wire-json.js'

const number = '160657695589800099'
const row = { comId: '00002', vtAccNo: number, vtAccAlias: '주식투자용' }
const account = { id: `00002.${number}.주식투자용`, firmCode: '00002', number, alias: '주식투자용' }

/** The manual's own example, byte for byte. */
const manual = `{ "vtAccList": [ { "comId": " 00002", "vtAccNo": "160657695589800099", "vtAccAlias": "주식투자용" },
                 { "comId": " 00002", "vtAccNo": "160657695589800099", "vtAccAlias": "펀드투자용" } ] }`

describe('virtual accounts', () => {
  it('of the manual are two, each with its own id', () => {
    expect(parseVirtualAccounts(JSON.parse(manual))).toEqual({
      accounts: [account, { ...account, id: `00002.${number}.펀드투자용`, alias: '펀드투자용' }],
      consentExpiresOn: null,
    })
  })

  it.each([[], undefined, null, 'null', ''])('are none where the list is %j', (vtAccList) => {
    expect(parseVirtualAccounts({ vtAccList })).toEqual({ accounts: [], consentExpiresOn: null })
  })

  it('are one where a single object stands for the list', () => {
    expect(parseVirtualAccounts({ vtAccList: row, serviceTermsExpireDate: '20190813' })).toEqual({
      accounts: [account],
      consentExpiresOn: '2019-08-13',
    })
  })

  it.each([
    [{ vtAccAlias: undefined }, { alias: null, id: `00002.${number}.` }],
    [{ vtAccAlias: null }, { alias: null, id: `00002.${number}.` }],
    [{ vtAccAlias: 'null' }, { alias: null, id: `00002.${number}.` }],
    [{ vtAccAlias: ' 연금 ' }, { alias: '연금', id: `00002.${number}.연금` }],
    [{ comId: '' }, { firmCode: '', id: `.${number}.주식투자용` }],
    [{ comId: 2 }, { firmCode: '00002', id: account.id }],
    [{ comId: 0 }, { firmCode: '00000', id: `00000.${number}.주식투자용` }],
    [{ comId: 1.5 }, { firmCode: '', id: `.${number}.주식투자용` }],
    [{ comId: '2' }, { firmCode: '2', id: `2.${number}.주식투자용` }],
    [{ comId: 'F9999' }, { firmCode: 'F9999', id: `F9999.${number}.주식투자용` }],
    [{ vtAccNo: ` ${number} ` }, { number, id: account.id }],
    [{ vtAccNo: 9007199254740991 }, { number: '9007199254740991', id: '00002.9007199254740991.주식투자용' }],
    [{ endpoint: 'https://elsewhere.example' }, {}],
  ])('with %j read %j', (change, read) => {
    expect(parseVirtualAccounts({ vtAccList: [{ ...row, ...change }] }).accounts).toEqual([{ ...account, ...read }])
  })

  const unusable = [
    { ...row, vtAccNo: undefined },
    { ...row, vtAccNo: null },
    { ...row, vtAccNo: 'null' },
    { ...row, vtAccNo: '' },
    { ...row, vtAccNo: JSON.parse(number) },
    { ...row, vtAccNo: [number] },
    {},
    null,
    number,
    [row],
  ]

  it.each(unusable)('keep their places when %j is dropped', (bad) => {
    const second = { ...row, vtAccAlias: '펀드투자용' }
    const { accounts } = parseVirtualAccounts({ vtAccList: [bad, row, bad, second, bad] })
    expect(accounts.map(({ alias }) => alias)).toEqual(['주식투자용', '펀드투자용'])
  })

  it.each(unusable)('are an invalid response where %j is all there is', (bad) => {
    expect(() => parseVirtualAccounts({ vtAccList: [bad] })).toThrow(new OnboardingError('invalid_response'))
  })

  it.each([undefined, null, [], [row], 'vtAccList', { vtAccList: 'none' }, { vtAccList: 0 }, { vtAccList: false }])(
    'are an invalid response where the body is %j',
    (body) => {
      expect(() => parseVirtualAccounts(body)).toThrow(new OnboardingError('invalid_response'))
    },
  )

  it('are written in the words of upstream', () => {
    const nameless = { id: `.${number}.`, firmCode: '', number, alias: null }
    expect(formatVirtualAccounts({ accounts: [account, nameless], consentExpiresOn: '2019-08-13' })).toEqual({
      vtAccList: [row, { vtAccNo: number }],
      serviceTermsExpireDate: '20190813',
    })
    expect(formatVirtualAccounts({ accounts: [], consentExpiresOn: null })).toEqual({ vtAccList: [] })
  })

  it('survive being written and read, have ids of their own, and nothing but an OnboardingError is thrown', () => {
    const names = listPrototypeNames()
    fc.assert(
      fc.property(wireJson, (body) => {
        try {
          const answer = parseVirtualAccounts(body)
          expect(new Set(answer.accounts.map(({ id }) => id)).size).toBe(answer.accounts.length)
          expect(parseVirtualAccounts(JSON.parse(JSON.stringify(formatVirtualAccounts(answer))))).toEqual(answer)
        } catch (error) {
          expect(error).toBeInstanceOf(OnboardingError)
        }
      }),
      { numRuns: 500 },
    )
    expect(listPrototypeNames()).toEqual(names)
  })
})
