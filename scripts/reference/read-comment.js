/** @import { Checker, Symbol } from 'typescript/unstable/sync' */

/**
 * What a doc comment says.
 * @typedef {{ text: string, fallback: string | null, params: string[], examples: string[] }} Comment
 */

/** Reads the doc comment of a symbol. @param {Checker} checker @param {Symbol} symbol @returns {Comment} */
export function readComment(checker, symbol) {
  const tags = checker.getJsDocTagsOfSymbol(symbol)
  /** @param {string} name */
  const listTag = (name) => tags.filter((tag) => tag.name === name).map(({ text = '' }) => text.trim())
  return {
    text: checker.getDocumentationCommentOfSymbol(symbol).trim(),
    fallback: listTag('default')[0] ?? null,
    params: listTag('param'),
    examples: listTag('example').map((text) => text.replace(/^```\w*\n|\n```$/g, '')),
  }
}
