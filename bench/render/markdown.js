/** @param {string[]} head @param {(string | number)[][]} rows */
export function table(head, rows) {
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** @param {number} bytes */
export const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`

/** @param {number} bytes */
export const mib = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`

/** @param {number} ratio */
export const times = (ratio) => `${ratio.toFixed(2)} ×`

/** @param {number} value */
export const milliseconds = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`
