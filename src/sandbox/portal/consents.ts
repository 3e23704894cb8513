import { renewConsent, withdrawConsent, type ConsentName } from './portal-actions.js'

/** The texts for one consent. */
export interface PortalConsent {
  name: ConsentName
  title: string
  about: string
  /** What happens if it is withdrawn. */
  withdrawalWarning: string
  /** What happened after it was withdrawn. */
  withdrawalResult: string
}

/** Both consents. */
export const consents: readonly PortalConsent[] = [
  {
    name: 'service',
    title: '앱 정보 제공 동의',
    about: '연결한 계좌의 정보를 앱에 제공해요.',
    withdrawalWarning: '철회하면 연결이 모두 풀려요.',
    withdrawalResult: '계좌 연결도 모두 풀렸어요.',
  },
  {
    name: 'common',
    title: '플랫폼 정보 제공 동의',
    about: '포털에 연결한 모든 앱에 함께 적용돼요.',
    withdrawalWarning: '철회하면 어느 앱에서도 계좌를 쓸 수 없어요.',
    withdrawalResult: '이제 어느 앱에서도 계좌를 쓸 수 없어요.',
  },
]

/** The actions on a consent: the text of the button, and what it does. */
export const consentActions = {
  renewed: { text: '동의 갱신', run: renewConsent },
  withdrawn: { text: '동의 철회', run: withdrawConsent },
}

export type ConsentAction = keyof typeof consentActions
