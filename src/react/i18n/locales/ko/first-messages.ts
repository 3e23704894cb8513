/** What a page may say before anything else is loaded: while it checks, in the picker and in the consent notice. */
export const firstMessages = {
  checking: '확인하고 있어요',
  checkingSlow: '평소보다 조금 오래 걸리고 있어요',

  progress: '진행 단계',
  progressSignUp: '가입',
  progressLink: '연결',
  progressChoose: '선택',
  stepDone: '완료',

  newTab: '새 탭에서 열려요',
  help: '도움이 필요하면 고객센터에 문의하기',

  chooseTitle: '사용할 계좌를 선택해\u00a0주세요',
  search: '계좌 검색',
  searchEmpty: '‘{query}’에 맞는 계좌가 없어요. 증권사나 별칭으로 찾아보세요.',
  reveal: '계좌번호 모두 보기',
  selectAll: '모두 선택하기',
  selectNone: '모두 해제하기',
  unknownFirm: '증권사 정보 없음',
  complete: '선택한 계좌로 시작하기',
  completeCount: '{count}개 계좌로 시작하기',
  chooseFirst: '계좌를 먼저 선택해\u00a0주세요.',
  linkMore: '다른 계좌 더 연결하기',
  newlyLinked: '계좌 {count}개를 새로 연결했어요',
  newChip: '새로 연결',

  consentEndsIn: '동의가 {count}일 뒤 만료돼요',
  consentEndsToday: '동의가 오늘 만료돼요',
  renew: '동의 갱신하기',
  dismiss: '오늘은 그만 보기',

  reload: '새로 고침하기',
  close: '닫기',

  screenUnavailable: '화면을 불러오지 못했어요',
  offlineTitle: '인터넷 연결이 끊겼어요',
  offlineBody: '다시 연결되면 자동으로 이어져요.',
} as const
