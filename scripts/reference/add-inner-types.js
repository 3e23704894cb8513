import { listDeclarations, readSource, resolveType } from './read-declaration.js'
import { isOwn } from './read-members.js'

/** @import { Node } from 'typescript/unstable/ast' */
/** @import { Project, Symbol } from 'typescript/unstable/sync' */

/**
 * The source of a type or a function, followed by that of the types it names and no entry point exports.
 * @param {Project} project @param {Symbol} symbol @param {string} source @param {ReadonlySet<number>} exported ids
 */
export function addInnerTypes(project, symbol, source, exported) {
  const [node] = listDeclarations(symbol)
  return node
    ? [source, ...listInnerTypes(project, node, source, new Set([...exported, symbol.id]))].join('\n\n')
    : source
}

/** @param {Project} project @param {Node} node @param {string} source @param {Set<number>} seen @returns {string[]} */
function listInnerTypes(project, node, source, seen) {
  return [...new Set(source.match(/\b[A-Z]\w+/g))].flatMap((name) => {
    const symbol = resolveType(project.checker, name, node)
    if (!symbol || seen.has(symbol.id) || !isOwn(symbol)) return []
    seen.add(symbol.id)
    const inner = readSource(symbol)
    const [home] = listDeclarations(symbol)
    return inner && home ? [inner, ...listInnerTypes(project, home, inner, seen)] : []
  })
}
