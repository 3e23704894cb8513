const defaults = { accent: '#2156e0', accentDark: '#86a9ff', card: 20, control: 16, font: '' }

export const createLooks = () => ({ ...defaults })

/** The same hue for a dark page: halfway to white. */
export function lighten(hex) {
  const mixed = [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) + 255) / 2))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

export const fonts = {
  '': ['The page’s own', '페이지의 글꼴'],
  "Pretendard, 'Apple SD Gothic Neo', sans-serif": ['Pretendard', 'Pretendard'],
  "'Noto Sans KR', sans-serif": ['Noto Sans KR', 'Noto Sans KR'],
  "'Noto Serif KR', 'Apple Myungjo', Batang, serif": ['A serif', '명조'],
}

export function toVariables({ accent, accentDark, card, control, theme }) {
  return {
    '--ieum-accent': theme === 'dark' ? accentDark : accent,
    '--ieum-radius-card': `${card}px`,
    '--ieum-radius-control': `${control}px`,
  }
}

/** What the reader copies: only what differs from the kit's own looks. */
export function toCss({ accent, accentDark, card, control, font }) {
  const lines = [
    (accent !== defaults.accent || accentDark !== defaults.accentDark) &&
      `--ieum-accent: light-dark(${accent}, ${accentDark});`,
    card !== defaults.card && `--ieum-radius-card: ${card}px;`,
    control !== defaults.control && `--ieum-radius-control: ${control}px;`,
  ].filter(Boolean)
  const root = `:root {\n  ${['color-scheme: light dark;', ...lines].join('\n  ')}\n}`
  return font ? `${root}\n\n.ieum {\n  font-family: ${font};\n}` : root
}
