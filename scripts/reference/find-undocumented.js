/** @import { Export } from './read-export.js' */
/** @import { EntryReference } from './read-reference.js' */

/** Public names, props and options without a doc comment. @param {EntryReference[]} entries @returns {string[]} */
export function findUndocumented(entries) {
  return entries.flatMap(({ name, exports }) =>
    exports.flatMap((one) => listGaps(one).map((gap) => `${name}: ${one.name}${gap}`)),
  )
}

/** @param {Export} one */
function listGaps({ comment, members, signature, kind }) {
  return [
    ...(comment.text === '' ? [''] : []),
    ...members.filter((member) => member.comment.text === '').map((member) => `.${member.name}`),
    ...(kind === 'type' ? listSilentCases(signature ?? '') : []),
  ]
}

/** The cases of a choice among objects: what stands above each has to say when it is so. @param {string} source */
function listSilentCases(source) {
  const lines = source.split('\n').map((line) => line.trim())
  return lines
    .filter((line, index) => line.startsWith('| {') && !lines[index - 1]?.endsWith('*/'))
    .map((line) => ` ${line}`)
}

/** What is used by name, but shows no example. @param {EntryReference[]} entries @returns {string[]} */
export function findWithoutExample(entries) {
  const kinds = ['hook', 'function']
  return entries.flatMap(({ name, exports }) =>
    exports
      .filter(({ kind, comment }) => kinds.includes(kind) && comment.examples.length === 0)
      .map((one) => `${name}: ${one.name}`),
  )
}
