import { NodeBuilderFlags, SymbolFlags } from 'typescript/unstable/sync'
import { listDeclarations, resolveType } from './read-declaration.js'
import { readComment } from './read-comment.js'

/** @import { Project, Symbol, Type } from 'typescript/unstable/sync' */
/** @import { Comment } from './read-comment.js' */

/** A prop, an option or a method. @typedef {{ name: string, type: string, isOptional: boolean, comment: Comment }} Member */

/** The members of a type that the kit declares; those of React's elements are left out. @param {Project} project @param {Type} type @param {ReadonlySet<number>} ids of all exports @returns {Member[]} */
export function readMembers({ checker }, type, ids) {
  return checker
    .getPropertiesOfType(type)
    .filter(isOwn)
    .map((symbol) => {
      const isOptional = (symbol.flags & SymbolFlags.Optional) !== 0
      const text = printType(checker, checker.getTypeOfSymbol(symbol))
      const shown = isOptional ? unwrap(text.replace(/ \| undefined$/, '')) : text
      return {
        name: symbol.name,
        type: (spellInnerChoice(checker, symbol, shown, ids) ?? shown).replaceAll('"', "'"),
        isOptional,
        comment: readComment(checker, symbol),
      }
    })
}

/** What stands behind the name of a choice that no entry point exports. @param {Project['checker']} checker @param {Symbol} member @param {string} name @param {ReadonlySet<number>} ids */
function spellInnerChoice(checker, member, name, ids) {
  const [node] = listDeclarations(member)
  if (!node || !/^[A-Z]\w+$/.test(name)) return null
  const symbol = resolveType(checker, name, node)
  if (!symbol || ids.has(symbol.id) || !isOwn(symbol)) return null
  const type = checker.getDeclaredTypeOfSymbol(symbol)
  return type.isUnionType() ? printType(checker, type, true) : null
}

/** A type without the parentheses that were needed in a union. @param {string} text */
function unwrap(text) {
  let depth = 0
  const closed = Array.from(text).findIndex((char) => (depth += char === '(' ? 1 : char === ')' ? -1 : 0) === 0)
  return text.startsWith('(') && closed === text.length - 1 ? text.slice(1, -1) : text
}

/** @param {Symbol} symbol */
export function isOwn(symbol) {
  return symbol.declarations.some(({ path }) => path.includes('/src/'))
}

const { NoTruncation, InTypeAlias } = NodeBuilderFlags

/** The text of a type; `inside` the name of an alias gives what it stands for. @param {Project['checker']} checker @param {Type | undefined} type @param {boolean} [inside] */
export function printType(checker, type, inside = false) {
  return type ? checker.typeToString(type, undefined, NoTruncation | (inside ? InTypeAlias : 0)) : 'unknown'
}
