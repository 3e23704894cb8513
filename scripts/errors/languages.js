/** The texts of the generated tables in both languages. */
export const languages = {
  en: {
    folder: 'docs/errors',
    facts: ['HTTP status', 'next step (`action`)', 'retried by the server', 'numbers of the platform'],
    screen: ['the user sees', 'title', 'text', 'button'],
    names: { ko: 'Korean', en: 'English' },
    once: 'once',
    no: 'no',
    client: 'none, it arises in the client',
    unseen: 'No screen shows it.',
    index: ['code', 'HTTP status', 'next step', 'the user reads'],
  },
  ko: {
    folder: 'docs/ko/errors',
    facts: ['HTTP 상태', '다음 단계(`action`)', '서버의 재시도', '플랫폼의 번호'],
    screen: ['사용자 화면', '제목', '본문', '버튼'],
    names: { ko: '한국어', en: '영어' },
    once: '한 번',
    no: '없음',
    client: '없음. 클라이언트에서 생겨요',
    unseen: '화면에 나오지 않아요.',
    index: ['코드', 'HTTP 상태', '다음 단계', '사용자가 읽는 제목'],
  },
}
