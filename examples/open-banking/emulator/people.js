/**
 * Made-up people with made-up accounts, as the provider's list writes them.
 * @typedef {import('../server/open-banking-gateway.js').Row} Row
 */

/** @param {string} number @param {Partial<Row>} row @returns {Row} */
const account = (number, row) => ({
  fintech_use_num: `1202600000000000000${number}`,
  account_alias: '',
  bank_code_std: '020',
  bank_name: '우리은행',
  account_num_masked: `1002-***-*${number.slice(-4)}`,
  inquiry_agree_yn: 'Y',
  inquiry_agree_dtime: getTime(),
  account_state: '01',
  ...row,
})

/** The time at the start, `YYYYMMDDHHMMSS` in Seoul. */
function getTime() {
  return new Date(Date.now() + 9 * 3_600_000).toISOString().replaceAll(/\D/g, '').slice(0, 14)
}

/** @type {Record<string, { shownName: string, accounts: Row[] }>} */
export const people = {
  1100000001: {
    shownName: '이지우',
    accounts: [
      account('10001', { account_alias: '월급' }),
      account('10002', {
        account_alias: '여행',
        bank_code_std: '088',
        bank_name: '신한은행',
        account_num_masked: '110-***-***002',
      }),
    ],
  },
  1100000002: {
    shownName: '박서연',
    accounts: [
      account('20001', { account_alias: '생활비' }),
      account('20002', { bank_code_std: '081', bank_name: '하나은행', account_num_masked: '620-******-002' }),
      account('20003', { account_alias: '조회 동의 없음', inquiry_agree_yn: 'N' }),
      account('20004', { account_alias: '해지', account_state: '09' }),
    ],
  },
}
