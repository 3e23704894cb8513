import {
  isFunctionDeclaration,
  isIdentifier,
  isTypeAliasDeclaration,
  isTypeReferenceNode,
  isUnionTypeNode,
} from 'typescript/unstable/ast/is'
import { SymbolFlags } from 'typescript/unstable/sync'

/** @import { Node } from 'typescript/unstable/ast' */
/** @import { Checker, Symbol } from 'typescript/unstable/sync' */

/** @param {Symbol} symbol @returns {Node[]} */
export function listDeclarations(symbol) {
  return symbol.declarations.flatMap((handle) => handle.resolve() ?? [])
}

/** The type that a name means at a place. @param {Checker} checker @param {string} name @param {Node} node */
export function resolveType(checker, name, node) {
  const symbol = checker.resolveName(name, SymbolFlags.Type, node)
  return symbol && symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/** The heads of a function: one for each overload, without the body. @param {Symbol} symbol @returns {string[]} */
export function readFunctionHeads(symbol) {
  const functions = listDeclarations(symbol).filter(isFunctionDeclaration)
  const overloads = functions.filter(({ body }) => !body)
  return (overloads.length > 0 ? overloads : functions).map((node) => {
    const { text } = node.getSourceFile()
    return toPublic(text.slice(node.getStart(), node.body ? node.body.getStart() : node.end))
  })
}

/** A type that is best read as it is written: a union, a record, or a choice among objects. Null for one with members. @param {Symbol} symbol */
export function readPlainType(symbol) {
  const [alias] = listDeclarations(symbol).filter(isTypeAliasDeclaration)
  if (!alias) return null
  const { type } = alias
  const isRecord = isTypeReferenceNode(type) && isIdentifier(type.typeName) && type.typeName.text === 'Record'
  const text = alias.getText()
  return isUnionTypeNode(type) || isRecord || /^ *\| /m.test(text) ? toPublic(text) : null
}

/** The source of a type without members. @param {Symbol} symbol */
export function readSource(symbol) {
  return listDeclarations(symbol).map((node) => toPublic(node.getText()))[0] ?? null
}

/** @param {string} text */
function toPublic(text) {
  return text.replace(/^export /, '').trim()
}
