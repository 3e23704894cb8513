import { layers } from './layers.js'

/** The table of layers as Markdown, its columns aligned as oxfmt does. */
function drawLayers() {
  const rows = Object.entries(layers).flatMap(([name, { holds, imports, files = {} }]) => [
    [`\`${name}/\``, holds, list(imports)],
    ...Object.entries(files).map(([file, extra]) => [`\`${name}/${file}\``, 'this file alone', `also ${list(extra)}`]),
  ])
  const table = [['layer', 'holds', 'may import'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  /** @param {string[]} cells @param {string} filler */
  const draw = (cells, filler = ' ') => `| ${widths.map((width, at) => cells[at]?.padEnd(width, filler)).join(' | ')} |`
  const [head = [], ...body] = table
  return [draw(head), draw(['', '', ''], '-'), ...body.map((row) => draw(row))].join('\n')
}

/** @param {string[]} names */
const list = (names) => names.map((name) => name.replace(/^(types of )?(.+)$/, '$1`$2`')).join(', ') || '–'

/** The document with the table between its markers. @param {string} document */
export function insertLayers(document) {
  return document.replace(/(?<=<!-- layers -->\n).*?(?=<!-- \/layers -->)/s, () => `\n${drawLayers()}\n\n`)
}
