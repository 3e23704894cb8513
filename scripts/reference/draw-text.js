/** A sentence of a doc comment in Markdown: nothing in it is read as HTML. @param {string} text */
export function drawText(text) {
  const parts = text.replaceAll(/\{@link (\w+)\}/g, '`$1`').split(/(`[^`]*`)/)
  return parts.map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;'))).join('')
}

/** The same in a cell of a table. @param {string} text */
export function drawCell(text) {
  return drawText(text).replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
}

/** @param {string} code */
export function drawCode(code) {
  return `\`${code.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')}\``
}

/** A default: a value as code, a description as text. @param {string | null} fallback */
export function drawDefault(fallback) {
  if (fallback === null) return ''
  return /^(\d+|true|false|null|Date\.now|'[^']*'|[[{].*[\]}]|\w+\(\))$/.test(fallback)
    ? drawCode(fallback)
    : drawCell(fallback)
}

/** @param {string} code @param {string} language */
export function drawBlock(code, language) {
  return `\`\`\`${language}\n${code}\n\`\`\``
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function drawTable(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
