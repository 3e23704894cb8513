import { registrationResource as registration, virtualAccountsResource as accounts } from '../../contract/resources.js'
import { inState, onError, onFault, onRedirect, onResponse, type Scenario } from './scenario.js'

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
 * Every way in which upstream is known to respond. Outages alternate with other responses, so that a backend's circuit
 * breaker stays closed. A non-member and the end of the quota come last, because a backend may remember both.
 */
const allScenarios: readonly Scenario[] = [
  inState(registration, 'the user is a member', {}),
  onResponse(registration, 503, ''),
  inState(accounts, 'one number has two aliases, with a space before the firm code', {}),
  onError(accounts, 3006, 'certificate'),
  onFault(registration, 'reset', 'upstream resets the connection', 'network'),
  onError(registration, 2003, 'Account Locked'),
  inState(accounts, 'values are missing in every form', { accounts: missingValues, serviceTermsExpireDate: 'null' }),
  onFault(accounts, 'html', 'upstream sends 200 with a web page', 'invalid_response'),
  onError(accounts, 4006, 'no consent'),
  onError(registration, 3600, 'firm down'),
  onFault(accounts, 'stall', 'upstream never responds', 'timeout'),
  inState(registration, 'a member’s date is not known', { commonTermsExpireDate: '00000000' }),
  onResponse(registration, 500, ''),
  onError(accounts, 3010, 'unlinked'),
  onError(registration, 4005, 'Mismatch between DN and CI'),
  onError(registration, 3004, 'try again'),
  onResponse(accounts, 200, { vtAccList: 5 }),
  onResponse(registration, 200, { result: 'perhaps' }),
  onResponse(registration, 200, { code: 3006, message: 'certificate' }),
  onRedirect(registration, 302),
  onResponse(accounts, 401, { message: 'Invalid authentication credentials' }),
  onRedirect(registration, 307),
  onResponse(accounts, 500, { category: 'OAuth', code: 4000, message: 'not of this table' }),
  onError(accounts, 9999, 'unheard of'),
  onError(registration, 2001, 'login required'),
  onResponse(accounts, 200, { vtAccList: row }),
  onResponse(accounts, 200, { vtAccList: null }),
  inState(accounts, 'there are 1,000 accounts', { accounts: thousand }),
  inState(accounts, 'nothing is linked', { accounts: [] }),
  onError(accounts, 3009, 'nothing linked'),
  inState(registration, 'the user is no member', { member: false }),
  onError(registration, 3007, 'not found user'),
  inState(accounts, 'the user is no member', { member: false }),
  onResponse(registration, 429, tooMany, { ...withQuotaLeft(40_000), 'Retry-After': '7' }),
  onResponse(accounts, 429, tooMany, withQuotaLeft(0)),
]

/** All but the end of the quota, which a backend remembers. */
export const scenarios = allScenarios.slice(0, -1)

/** The end of the quota. Nothing that needs a call can come after it. */
export const lastScenarios = allScenarios.slice(-1)
