export type TokenLanguage = 'en' | 'ko'

export const columns: Record<TokenLanguage, readonly string[]> = {
  en: ['Variable', 'Light', 'Dark', 'Draws'],
  ko: ['변수', '밝게', '어둡게', '쓰이는 곳'],
}

/** What every token draws, as in docs/theming.md and docs/ko/theming.md. */
export const meanings: Record<TokenLanguage, Record<string, string>> = {
  en: {
    '--ieum-accent': 'Primary button, switch that is on, selected box. One variable is enough; the rest follows.',
    '--ieum-on-accent': 'Text and marks on the accent. Default: black or white, whichever contrasts more.',
    '--ieum-surface': 'Behind pinned actions and names of firms. Set it to your page’s background.',
    '--ieum-surface-raised': 'Checklist, skeleton.',
    '--ieum-text': 'Headings, aliases.',
    '--ieum-text-muted': 'Explanations, numbers.',
    '--ieum-border': 'Steps to come, lines (decoration).',
    '--ieum-border-control': 'Filter, boxes, switch that is off.',
    '--ieum-positive': 'Check mark of a step that is done.',
    '--ieum-warning': 'Consent that ends.',
    '--ieum-warning-tint': 'Background of that.',
    '--ieum-critical': 'What stops the user.',
    '--ieum-focus-ring': 'Keyboard focus. Default: the accent as text.',
    '--ieum-radius-card': 'Panels.',
    '--ieum-radius-control': 'Buttons, rows, filter.',
  },
  ko: {
    '--ieum-accent': '주요 버튼, 켜진 스위치, 선택된 상자. 이 변수 하나면 충분하고 나머지는 따라와요.',
    '--ieum-on-accent': '강조 색 위의 글자와 표시. 기본값은 검정과 하양 가운데 더 잘 보이는 것이에요.',
    '--ieum-surface': '고정된 버튼과 증권사 이름의 뒤. 페이지의 배경으로 정하세요.',
    '--ieum-surface-raised': '준비물 목록, 뼈대 화면',
    '--ieum-text': '제목, 별칭',
    '--ieum-text-muted': '설명, 번호',
    '--ieum-border': '앞으로 할 단계, 선(장식)',
    '--ieum-border-control': '검색, 상자, 꺼진 스위치',
    '--ieum-positive': '마친 단계의 표시',
    '--ieum-warning': '곧 끝나는 동의',
    '--ieum-warning-tint': '그 배경',
    '--ieum-critical': '사용자를 막는 것',
    '--ieum-focus-ring': '키보드 포커스. 기본값은 글자로서의 강조 색이에요.',
    '--ieum-radius-card': '판',
    '--ieum-radius-control': '버튼, 줄, 검색',
  },
}
