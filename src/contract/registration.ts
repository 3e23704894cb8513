import { OnboardingError } from './onboarding-error.js'
import { formatDay, readDay, readRecord, readText } from './wire-value.js'

/** Whether the user is a member of the 금융투자 핀테크 포털, and until when the platform-wide consent lasts. */
export interface Registration {
  status: 'member' | 'nonMember'
  /** Last day of the platform-wide consent, inclusive, as an ISO day in Asia/Seoul; null when unknown. */
  consentExpiresOn: string | null
}

/** The 200 body of `register/search` on both wires (manual, "회원 가입 여부 조회"). */
export interface RegistrationBody {
  result: 'member' | 'nonMember'
  commonTermsExpireDate?: string
}

/** Reads a 200 body. Throws `invalid_response` for anything that says neither `member` nor `nonMember`. */
export function parseRegistration(body: unknown): Registration {
  const record = readRecord(body)
  const result = readText(record?.result)?.toLowerCase()
  if (!record || (result !== 'member' && result !== 'nonmember')) throw new OnboardingError('invalid_response')
  return { status: result === 'member' ? result : 'nonMember', consentExpiresOn: readDay(record.commonTermsExpireDate) }
}

/** Writes the 200 body that {@link parseRegistration} reads. */
export function formatRegistration({ status, consentExpiresOn }: Registration): RegistrationBody {
  return { result: status, ...(consentExpiresOn && { commonTermsExpireDate: formatDay(consentExpiresOn) }) }
}
