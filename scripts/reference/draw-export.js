import { drawBlock, drawCell, drawCode, drawDefault, drawTable, drawText } from './draw-text.js'

/** @import { Export } from './read-export.js' */
/** @import { Member } from './read-members.js' */

/** The section of one name. @param {Export} one @param {Member[]} members its own, or those of its props @param {number} level of its heading */
export function drawExport({ name, comment, signature, parts, element }, members, level) {
  return [
    `${'#'.repeat(level)} \`${name}\``,
    drawText(comment.text),
    signature && drawBlock(signature, 'ts signature'),
    comment.params.map((text) => drawText(text.replace(/^(\w+)\s+/, '- `$1`: '))).join('\n'),
    ...comment.examples.map((code) => drawBlock(code, 'tsx')),
    members.length > 0 && drawMembers(members),
    element &&
      `It also takes the [props of every part](hooks.md#partprops), and the attributes and the ref of its \`${element}\`.`,
    parts.length > 0 &&
      `Parts: ${parts.map((part) => `[\`${name}.${part}\`](parts.md#${toAnchor(name + part)})`).join(', ')}.`,
    ...members.flatMap(drawMemberExamples),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** @param {Member[]} members */
function drawMembers(members) {
  const hasDefaults = members.some(({ comment }) => comment.fallback !== null)
  const rows = members.map(({ name, type, isOptional, comment }) => [
    `\`${name}${isOptional ? '?' : ''}\``,
    drawCode(type),
    ...(hasDefaults ? [drawDefault(comment.fallback)] : []),
    drawCell(comment.text),
  ])
  return drawTable(['name', 'type', ...(hasDefaults ? ['default'] : []), 'what it is'], rows)
}

/** @param {Member} member */
function drawMemberExamples({ name, comment }) {
  return comment.examples.map((code) => `For \`${name}\`:\n\n${drawBlock(code, 'tsx')}`)
}

/** @param {string} name */
export function toAnchor(name) {
  return name.toLowerCase()
}
