import { expect, test } from 'vitest'
import { getAccountText } from '../../../src/sandbox/portal/account-text.js'

test('shows alias, firm and the last ten digits in groups', () => {
  expect(getAccountText({ comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용' })).toEqual({
    firm: expect.stringContaining('증권'),
    title: '주식투자용',
    number: '5589 8000 99',
  })
})

test.each([undefined, null, 'null', ''])('shows the firm if the alias is %j', (vtAccAlias) => {
  const { title, firm } = getAccountText({ comId: '00002', vtAccAlias })
  expect(title).toBe(firm)
})

test.each([undefined, null, 'null', ''])('says that the firm is missing if its code is %j', (comId) => {
  expect(getAccountText({ comId }).firm).toBe('증권사 정보 없음')
})

test.each([undefined, null, 'null', ''])('has no number if it is %j', (vtAccNo) => {
  expect(getAccountText({ vtAccNo }).number).toBeNull()
})
