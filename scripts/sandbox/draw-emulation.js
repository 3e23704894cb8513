/** @typedef {import('../../src/sandbox/gateway/emulation.js').EmulatedResponse} EmulatedResponse */
/** @typedef {{ emulatedResponses: Record<string, EmulatedResponse>, listFaultNumbers: () => number[] }} Emulation */

/** @type {Record<string, string>} */
const korean = {
  member: '회원',
  nonMember: '비회원',
  accounts: '회원의 계좌',
  noKey: 'API 키가 없을 때',
  wrongKey: 'API 키가 틀릴 때',
  quotaUsedUp: '오늘의 호출이 남지 않았을 때',
  noRoute: '다른 경로',
  methodNotAllowed: 'POST가 아닌 메서드',
  tooLarge: '본문이 1 MiB보다 클 때',
  unsupportedMediaType: '형식이 JSON이 아닐 때',
  brokenJson: '본문이 깨진 JSON일 때',
  fieldMissing: '필드가 빠졌을 때',
  forbidden: '다른 기관일 때',
  userNotFound: '그런 CI가 없거나, 비회원의 계좌를 물을 때',
  nameMismatch: 'CI와 성명이 다른 사람일 때',
  accountLocked: '포털 계정이 잠겼을 때',
}

const languages = {
  en: {
    head: ['when', 'status', 'what it says', 'known from'],
    sources: { manual: 'the manual', inferred: 'inferred' },
    rest: 'Only a fault (`reply`) makes the other numbers of the manual: ',
  },
  ko: {
    head: ['언제', '상태', '무엇을 말하나요', '출처'],
    sources: { manual: '매뉴얼', inferred: '추정' },
    rest: '매뉴얼의 다른 번호는 장애(`reply`)로만 만들어요: ',
  },
}

/** The document with the table between its markers. @param {string} document @param {Emulation} emulation @param {'en' | 'ko'} language */
export function insertEmulation(document, { emulatedResponses, listFaultNumbers }, language) {
  const { head, sources, rest } = languages[language]
  const rows = Object.entries(emulatedResponses).map(([name, { when, status, body, source }]) => [
    language === 'ko' ? (korean[name] ?? when) : when,
    String(status),
    `\`${body}\``,
    sources[source],
  ])
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const text = `\n${lines.join('\n')}\n\n${rest}${listFaultNumbers().join(', ')}.\n\n`
  return document.replace(/(?<=<!-- emulation -->\n).*?(?=<!-- \/emulation -->)/s, () => text)
}
