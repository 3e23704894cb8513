import { createAccountIds } from './account-id.js'
import { OnboardingError } from './onboarding-error.js'
import { formatDay, isMissing, readDay, readDigits, readRecord, readText } from './wire-value.js'

/** A virtual account (가상계좌): the number that stands in for a securities account at one firm. */
export interface VirtualAccount {
  /** `firmCode.number.alias`, with `~n` behind exact repeats. */
  id: string
  /** KRX member number of the securities firm, five digits; empty when upstream did not say. */
  firmCode: string
  /** Virtual account number; 18 digits in every published example. */
  number: string
  /** The name the user gave the account in the portal; null when there is none. */
  alias: string | null
}

/** The virtual accounts linked to this service, and until when the consent for it lasts. */
export interface VirtualAccounts {
  accounts: VirtualAccount[]
  /** Last day of the consent for this service, inclusive, as an ISO day in Asia/Seoul; null when unknown. */
  consentExpiresOn: string | null
}

/** The 200 body of `consent/search` on both wires (manual, "정보제공 동의 조회"). */
export interface VirtualAccountsBody {
  vtAccList: { comId?: string; vtAccNo: string; vtAccAlias?: string }[]
  serviceTermsExpireDate?: string
}

/**
 * Reads a 200 body. A row without a usable number is dropped and its neighbours stay. Throws `invalid_response`
 * where the list is no list, or had rows and keeps none.
 */
export function parseVirtualAccounts(body: unknown): VirtualAccounts {
  const record = readRecord(body)
  if (!record) throw new OnboardingError('invalid_response')
  const rows = readRows(record.vtAccList)
  const accounts = createAccountIds(rows.flatMap(readRow))
  if (rows.length > 0 && accounts.length === 0) throw new OnboardingError('invalid_response')
  return { accounts, consentExpiresOn: readDay(record.serviceTermsExpireDate) }
}

/** Writes the 200 body that {@link parseVirtualAccounts} reads. */
export function formatVirtualAccounts({ accounts, consentExpiresOn }: VirtualAccounts): VirtualAccountsBody {
  return {
    vtAccList: accounts.map(({ firmCode, number, alias }) => ({
      ...(firmCode && { comId: firmCode }),
      vtAccNo: number,
      ...(alias !== null && { vtAccAlias: alias }),
    })),
    ...(consentExpiresOn && { serviceTermsExpireDate: formatDay(consentExpiresOn) }),
  }
}

function readRows(list: unknown): unknown[] {
  if (isMissing(list)) return []
  if (Array.isArray(list)) return list
  if (readRecord(list)) return [list]
  throw new OnboardingError('invalid_response')
}

function readRow(row: unknown): Omit<VirtualAccount, 'id'>[] {
  const record = readRecord(row)
  const number = readDigits(record?.vtAccNo)
  if (!record || number === null) return []
  return [{ firmCode: readFirmCode(record.comId), number, alias: readText(record.vtAccAlias) }]
}

/** A firm code has five digits, so a JSON number loses nothing but zeros that can be put back. */
function readFirmCode(value: unknown): string {
  const code = readDigits(value) ?? ''
  return typeof value === 'number' && code ? code.padStart(5, '0') : code
}
