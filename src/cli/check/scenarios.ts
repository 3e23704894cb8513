import { registrationQuestion as register, virtualAccountsQuestion as consent } from '../../contract/question.js'
import { inState, onError, onReply, onTrouble, type Scenario } from './scenario.js'

const row = { comId: '00030', vtAccNo: '160657695589811199', vtAccAlias: '연금저축' }

const missingValues = [
  row,
  { vtAccNo: '160657695589822299' },
  { comId: null, vtAccNo: '160657695589833399', vtAccAlias: null },
  { comId: 'null', vtAccNo: '160657695589844499', vtAccAlias: 'null' },
  { comId: '', vtAccNo: '160657695589855599', vtAccAlias: '' },
  { comId: '00030', vtAccNo: null, vtAccAlias: '번호 없음' },
]

const thousand = Array.from({ length: 1000 }, (_, index) => ({
  ...row,
  vtAccNo: String(160657000000000099n + BigInt(index) * 100_000n),
}))

const withQuotaLeft = (left: number) => ({ 'X-RateLimit-Remaining-Day': String(left) })
const tooMany = { message: 'API rate limit exceeded' }

/**
 * Everything that upstream is known to say. Outages stand between other answers, so that a backend's circuit breaker
 * stays closed; a non-member and the end of the quota come last, because a backend may remember both for a while.
 */
export const scenarios: readonly Scenario[] = [
  inState(register, 'the user is a member', {}),
  onReply(register, 503, ''),
  inState(consent, 'one number has two aliases, with a blank before the firm’s code', {}),
  onError(consent, 3006, 'certificate'),
  onTrouble(register, 'reset', 'upstream resets the connection', 'network'),
  onError(register, 2003, 'Account Locked'),
  inState(consent, 'values are missing in every form', { accounts: missingValues, serviceTermsExpireDate: 'null' }),
  onTrouble(consent, 'html', 'upstream replies 200 with a web page', 'invalid_response'),
  onError(consent, 4006, 'no consent'),
  onError(register, 3600, 'firm down'),
  onTrouble(consent, 'stall', 'upstream never replies', 'timeout'),
  inState(register, 'a member’s date is not known', { commonTermsExpireDate: '00000000' }),
  onReply(register, 500, ''),
  onError(consent, 3010, 'unlinked'),
  onError(register, 4005, 'Mismatch between DN and CI'),
  onError(register, 3004, 'try again'),
  onReply(consent, 200, { vtAccList: 5 }),
  onReply(register, 200, { result: 'perhaps' }),
  onReply(register, 200, { code: 3006, message: 'certificate' }),
  onTrouble(register, 'redirect', 'upstream redirects', 'not_available'),
  onReply(consent, 401, { message: 'Invalid authentication credentials' }),
  onReply(consent, 500, { category: 'OAuth', code: 4000, message: 'not of this table' }),
  onError(consent, 9999, 'unheard of'),
  onError(register, 2001, 'login required'),
  onReply(consent, 200, { vtAccList: row }),
  onReply(consent, 200, { vtAccList: null }),
  inState(consent, 'there are 1,000 accounts', { accounts: thousand }),
  inState(consent, 'nothing is linked', { accounts: [] }),
  onError(consent, 3009, 'nothing linked'),
  inState(register, 'the user is no member', { member: false }),
  onError(register, 3007, 'not found user'),
  inState(consent, 'the user is no member', { member: false }),
  onReply(register, 429, tooMany, { ...withQuotaLeft(40_000), 'Retry-After': '7' }),
  onReply(consent, 429, tooMany, withQuotaLeft(0)),
]
