/** What components say that most pages do without: linked accounts, data use and the dialog. */
export const afterMessages = {
  linkedTitle: '연결된 계좌',
  platformConsent: '핀테크 포털 공통 동의',
  serviceConsent: '이 서비스 정보 제공 동의',
  consentUntil: '{date}까지',
  consentUntilUnknown: '포털에서 확인할 수\u00a0있어요',
  manageNote: '연결 해제와 동의 철회도 포털에서 할 수\u00a0있어요.',

  dataUseLabel: '정보 이용 안내',
  dataUseAccept: '내용을 확인했어요',

  dialogLabel: '계좌 연결하기',
} as const
