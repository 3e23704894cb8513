import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OnboardingError } from '../../src/contract/onboarding-error.js'
import { formatVirtualAccounts, parseVirtualAccounts } from '../../src/contract/virtual-accounts.js'
import { listPrototypeNames, wireJson } from './wire-json.js'

const number = '160657695589800099'
const row = { comId: '00002', vtAccNo: number, vtAccAlias: '주식투자용' }
const account = { id: `00002.${number}.주식투자용`, firmCode: '00002', number, alias: '주식투자용' }

/** The example of the Koscom Open Platform manual ("정보제공 동의 조회"), byte for byte. */
const manual = `{ "vtAccList": [ { "comId": " 00002", "vtAccNo": "160657695589800099", "vtAccAlias": "주식투자용" },
                 { "comId": " 00002", "vtAccNo": "160657695589800099", "vtAccAlias": "펀드투자용" } ] }`

describe('virtual accounts', () => {
  it('in the manual’s example are two, each with its own id', () => {
    expect(parseVirtualAccounts(JSON.parse(manual))).toEqual({
      accounts: [account, { ...account, id: `00002.${number}.펀드투자용`, alias: '펀드투자용' }],
      consentExpiresOn: null,
    })
  })

  it.each([[], undefined, null, 'null', ''])('are none if the list is %j', (vtAccList) => {
    expect(parseVirtualAccounts({ vtAccList })).toEqual({ accounts: [], consentExpiresOn: null })
  })

  it('are none if the body says nothing, or only until when the consent lasts', () => {
    expect(parseVirtualAccounts({}).accounts).toEqual([])
    expect(parseVirtualAccounts({ serviceTermsExpireDate: '20190813' }).accounts).toEqual([])
  })

  it.each([{ message: 'down' }, { title: 'Service Unavailable', status: 503 }, { success: false, data: null }])(
    'are an invalid response, not none, if the body says only %j',
    (body) => {
      expect(() => parseVirtualAccounts(body)).toThrow(new OnboardingError('invalid_response'))
    },
  )

  it('are one if a single object stands for the list', () => {
    expect(parseVirtualAccounts({ vtAccList: row, serviceTermsExpireDate: '20190813' })).toEqual({
      accounts: [account],
      consentExpiresOn: '2019-08-13',
    })
  })

  it.each([
    ['20270115', { today: '2027-01-15' }],
    [20270115, { today: '2027-01-15' }],
    ['00000000', {}],
    ['tomorrow', {}],
    ['null', {}],
  ])('come with the day of the server if it is %j', (today, read) => {
    expect(parseVirtualAccounts({ vtAccList: [], today })).toEqual({ accounts: [], consentExpiresOn: null, ...read })
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
  ])('with the fields %j are read as %j', (change, read) => {
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

  it.each(unusable)('stay in order if the row %j is dropped', (bad) => {
    const second = { ...row, vtAccAlias: '펀드투자용' }
    const { accounts } = parseVirtualAccounts({ vtAccList: [bad, row, bad, second, bad] })
    expect(accounts.map(({ alias }) => alias)).toEqual(['주식투자용', '펀드투자용'])
  })

  it.each(unusable)('are an invalid response if %j is the only row', (bad) => {
    expect(() => parseVirtualAccounts({ vtAccList: [bad] })).toThrow(new OnboardingError('invalid_response'))
  })

  it.each([undefined, null, [], [row], 'vtAccList', { vtAccList: 'none' }, { vtAccList: 0 }, { vtAccList: false }])(
    'are an invalid response if the body is %j',
    (body) => {
      expect(() => parseVirtualAccounts(body)).toThrow(new OnboardingError('invalid_response'))
    },
  )

  it('are written in upstream’s fields', () => {
    const nameless = { id: `.${number}.`, firmCode: '', number, alias: null }
    expect(formatVirtualAccounts({ accounts: [account, nameless], consentExpiresOn: '2019-08-13' })).toEqual({
      vtAccList: [row, { vtAccNo: number }],
      serviceTermsExpireDate: '20190813',
    })
    const negative = { accounts: [], consentExpiresOn: null, today: '2027-01-15' }
    expect(formatVirtualAccounts(negative)).toEqual({ vtAccList: [] })
  })

  it('keep the firm’s name and the number as the provider shows them, which the id leaves out', () => {
    const shown = { ...row, firmName: ' 우리은행 ', displayNumber: '1002-***-456789' }
    const { accounts } = parseVirtualAccounts({ vtAccList: [shown] })
    expect(accounts).toEqual([{ ...account, firmName: '우리은행', displayNumber: '1002-***-456789' }])
    expect(formatVirtualAccounts({ accounts, consentExpiresOn: null }).vtAccList).toEqual([
      { ...row, firmName: '우리은행', displayNumber: '1002-***-456789' },
    ])
  })

  it.each([undefined, null, '', '  ', 'null', 7, [], {}])('have neither if they are sent as %j', (value) => {
    const { accounts } = parseVirtualAccounts({ vtAccList: [{ ...row, firmName: value, displayNumber: value }] })
    expect(accounts).toEqual([account])
  })

  it('are the same after writing and reading but for the day of the response, have different ids, and throw nothing but an OnboardingError', () => {
    const names = listPrototypeNames()
    fc.assert(
      fc.property(wireJson, (body) => {
        try {
          const data = parseVirtualAccounts(body)
          expect(new Set(data.accounts.map(({ id }) => id)).size).toBe(data.accounts.length)
          const { today: _, ...kept } = data
          expect(parseVirtualAccounts(JSON.parse(JSON.stringify(formatVirtualAccounts(data))))).toEqual(kept)
        } catch (error) {
          expect(error).toBeInstanceOf(OnboardingError)
        }
      }),
      { numRuns: 500 },
    )
    expect(listPrototypeNames()).toEqual(names)
  })
})
