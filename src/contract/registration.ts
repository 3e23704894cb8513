import { OnboardingError } from './onboarding-error.js'
import { formatDay, readDay, readRecord, readText } from './wire-value.js'

/** Whether the user is a member of the 금융투자 핀테크 포털, and how long the platform-wide consent lasts. */
export interface Registration {
  /** `member` if the user has signed up at the portal. */
  status: 'member' | 'nonMember'
  /** Last day of the platform-wide consent, inclusive, as an ISO day in Asia/Seoul; null if unknown. */
  consentExpiresOn: string | null
  /** The day in Asia/Seoul by the server's clock when it responded, an ISO day. Decides about consents; absent if the backend does not say it. */
  today?: string
}

/** The 200 body of `register/search` on both wires (Koscom Open Platform manual, "회원 가입 여부 조회"). */
export interface RegistrationBody {
  result: 'member' | 'nonMember'
  commonTermsExpireDate?: string
}

/** Reads a 200 body. Throws `invalid_response` if it contains neither `member` nor `nonMember`. */
export function parseRegistration(body: unknown): Registration {
  const record = readRecord(body)
  const result = readText(record?.result)?.toLowerCase()
  if (!record || (result !== 'member' && result !== 'nonmember')) throw new OnboardingError('invalid_response')
  const today = readDay(record.today)
  return {
    status: result === 'member' ? result : 'nonMember',
    consentExpiresOn: readDay(record.commonTermsExpireDate),
    ...(today && { today }),
  }
}

/** Writes the 200 body that {@link parseRegistration} reads, without `today`, which is true only while it is sent. */
export function formatRegistration({ status, consentExpiresOn }: Registration): RegistrationBody {
  return { result: status, ...(consentExpiresOn && { commonTermsExpireDate: formatDay(consentExpiresOn) }) }
}
