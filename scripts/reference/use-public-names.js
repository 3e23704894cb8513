/** @import { Export } from './read-export.js' */

/** In types and signatures: the names by which a host imports them. @param {Export[]} exports @param {Map<string, string>} renames @returns {Export[]} */
export function usePublicNames(exports, renames) {
  const own = new Set(exports.map(({ name }) => name))
  /** @param {string} text */
  const rename = (text) =>
    text.replaceAll(/\b[A-Z]\w+/g, (name) => (own.has(name) ? name : (renames.get(name) ?? name)))
  return exports.map((one) => ({
    ...one,
    signature: one.signature && rename(one.signature),
    comment: { ...one.comment, text: one.comment.text.replace(/^(Props|State|Options) of .*?\./, rename) },
    members: one.members.map((member) => ({ ...member, type: rename(member.type) })),
  }))
}
