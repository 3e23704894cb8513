import { createAccountNumber } from '../account-number.js'
import type { AccountRow } from './persona.js'

const goodRow = { comId: '00002', vtAccAlias: '주식투자용' }
const { comId } = goodRow

const missingValues: AccountRow[] = [
  { comId },
  { comId, vtAccAlias: null },
  { comId, vtAccAlias: 'null' },
  { comId, vtAccAlias: '' },
  { vtAccAlias: '증권사 없음' },
  { comId: null, vtAccAlias: '증권사 null' },
  { comId: 'null', vtAccAlias: '증권사 글자 null' },
  { comId: '', vtAccAlias: '증권사 빈 글자' },
]

const withoutNumber: AccountRow[] = [
  { comId, vtAccAlias: '번호 없음' },
  { comId, vtAccAlias: '번호 null', vtAccNo: null },
  { comId, vtAccAlias: '번호 글자 null', vtAccNo: 'null' },
  { comId, vtAccAlias: '번호 빈 글자', vtAccNo: '' },
]

const hostileAliases = [
  '<script>x()</script>',
  '"><img src=x>',
  '\u202E용자투식주',
  '👨‍👩‍👧‍👦🚀💸',
  '{{x}}${x}%s',
  `'"\`&amp;\\`,
  '</textarea><!--',
  '가나다라마바사아자차카타파하가나다라마바',
]

/** Rows with every odd value that upstream may send, and good rows between them. Aliases have at most the manual's 20 characters. */
export const oddAccounts: readonly AccountRow[] = [
  withNumber(goodRow, 0),
  ...missingValues.map((row, index) => withNumber(row, index + 1)),
  ...withoutNumber,
  withNumber({ comId: '99999', vtAccAlias: '모르는 증권사' }, 20),
  ...hostileAliases.map((alias, index) => withNumber({ comId: '00030', vtAccAlias: alias }, index + 21)),
  withNumber({ comId: '00050', vtAccAlias: ' 연금저축 ', endpoint: 'null' }, 30),
]

function withNumber(row: AccountRow, n: number): AccountRow {
  return { ...row, vtAccNo: createAccountNumber(3000 + n) }
}
