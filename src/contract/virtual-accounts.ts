import { addAccountIds } from './account-id.js'
import { OnboardingError } from './onboarding-error.js'
import { formatDay, isMissing, readDay, readDigits, readRecord, readText } from './wire-value.js'

/** A virtual account (가상계좌): the number that stands in for a securities account at one firm. */
export interface VirtualAccount {
  /** `firmCode.number.alias`, with `~n` at the end of exact repeats. */
  id: string
  /** KRX member number of the securities firm, five digits; empty if upstream did not send one. */
  firmCode: string
  /** Virtual account number; 18 digits in every published example. */
  number: string
  /** The name that the user gave the account in the portal; null if there is none. */
  alias: string | null
  /** The firm's name as the provider writes it, shown instead of the directory's. Absent if the provider sends none. */
  firmName?: string
  /** The number as the provider shows it, e.g. masked by its own rule, instead of `number`. Absent if the provider sends none. */
  displayNumber?: string
}

/** The virtual accounts linked to this service, and how long the consent for it lasts. */
export interface VirtualAccounts {
  /** The linked accounts, in the order in which upstream sent them. Empty if none is linked. */
  accounts: VirtualAccount[]
  /** Last day of the consent for this service, inclusive, as an ISO day in Asia/Seoul; null if unknown. */
  consentExpiresOn: string | null
  /** The day in Asia/Seoul by the server's clock when it responded, an ISO day. Decides about consents; absent if the backend does not say it. */
  today?: string
}

/** One account on both wires. The last two members are the backend contract's own. */
interface VirtualAccountBody {
  comId?: string
  vtAccNo: string
  vtAccAlias?: string
  firmName?: string
  displayNumber?: string
}

/** The 200 body of `consent/search` on both wires (Koscom Open Platform manual, "정보제공 동의 조회"). */
export interface VirtualAccountsBody {
  vtAccList: VirtualAccountBody[]
  serviceTermsExpireDate?: string
}

type AccountRow = Omit<VirtualAccount, 'id'>

/** Far more than anybody has. To read many more would hold the event loop of a server. */
const maxRows = 10_000

/**
 * Reads a 200 body. Drops rows without a usable number and keeps the others. Throws `invalid_response` if the list is
 * no list, if it has more than 10,000 rows, if none of its rows can be used, or if the body has unknown members only.
 */
export function parseVirtualAccounts(body: unknown): VirtualAccounts {
  return parseAccounts(body, readRow)
}

/** What all readers of a 200 body have in common. `readAccount` gives nothing for a row that cannot be used. */
export function parseAccounts<Account extends AccountRow>(body: unknown, readAccount: (row: unknown) => Account[]) {
  const record = readRecord(body)
  if (!record || isForeign(record)) throw new OnboardingError('invalid_response')
  const rows = readRows(record.vtAccList)
  const accounts = addAccountIds(rows.flatMap(readAccount))
  if (rows.length > 0 && accounts.length === 0) throw new OnboardingError('invalid_response')
  const today = readDay(record.today)
  return { accounts, consentExpiresOn: readDay(record.serviceTermsExpireDate), ...(today && { today }) }
}

/** Writes the 200 body that {@link parseVirtualAccounts} reads, without `today`, which is true only while it is sent. */
export function formatVirtualAccounts({ accounts, consentExpiresOn }: VirtualAccounts): VirtualAccountsBody {
  return {
    vtAccList: accounts.map(({ firmCode, number, alias, firmName, displayNumber }) => ({
      ...(firmCode && { comId: firmCode }),
      vtAccNo: number,
      ...(alias !== null && { vtAccAlias: alias }),
      ...(firmName && { firmName }),
      ...(displayNumber && { displayNumber }),
    })),
    ...(consentExpiresOn && { serviceTermsExpireDate: formatDay(consentExpiresOn) }),
  }
}

/** A body that says other things only is an error in a form unknown here. Its missing list does not mean "nothing linked". */
function isForeign(record: Record<string, unknown>): boolean {
  const names = Object.keys(record)
  return names.length > 0 && !names.some((name) => name === 'vtAccList' || name === 'serviceTermsExpireDate')
}

function readRows(list: unknown): unknown[] {
  if (isMissing(list)) return []
  if (Array.isArray(list) && list.length <= maxRows) return list
  if (readRecord(list)) return [list]
  throw new OnboardingError('invalid_response')
}

/** The fields of an account that a browser may see. */
export function readRow(row: unknown): AccountRow[] {
  const record = readRecord(row)
  const number = readDigits(record?.vtAccNo)
  if (!record || number === null) return []
  const [firmName, displayNumber] = [readText(record.firmName), readText(record.displayNumber)]
  return [
    {
      firmCode: readFirmCode(record.comId),
      number,
      alias: readText(record.vtAccAlias),
      ...(firmName && { firmName }),
      ...(displayNumber && { displayNumber }),
    },
  ]
}

/** A firm code has five digits. As a JSON number it loses only leading zeros, which can be restored. */
function readFirmCode(value: unknown): string {
  const code = readDigits(value) ?? ''
  return typeof value === 'number' && code ? code.padStart(5, '0') : code
}
