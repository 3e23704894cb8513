import { addInnerTypes } from './add-inner-types.js'
import { SignatureKind, SymbolFlags } from 'typescript/unstable/sync'
import { readComment } from './read-comment.js'
import { readFunctionHeads, readPlainType, readSource } from './read-declaration.js'
import { isOwn, printType, readMembers } from './read-members.js'

/** @import { Project, Symbol, Type } from 'typescript/unstable/sync' */
/** @import { Comment } from './read-comment.js' */
/** @import { Member } from './read-members.js' */

/**
 * One name that an entry point exports.
 * @typedef {object} Export
 * @property {string} name
 * @property {'component' | 'hook' | 'function' | 'class' | 'constant' | 'type'} kind
 * @property {number} id the same for what two entry points export
 * @property {Comment} comment
 * @property {string | null} signature
 * @property {Member[]} members props, options and methods
 * @property {string[]} parts what hangs on a component, such as `Root`
 * @property {string | null} element the element that gets the other attributes and the ref
 */

/** Of a list of names; a longer one stands in a table elsewhere. */
const longest = 1000

/** @param {Project} project @param {Symbol} exported @param {ReadonlySet<number>} ids of all exports @returns {Export} */
export function readExport(project, exported, ids) {
  const { checker } = project
  const symbol = getTarget(checker, exported)
  const { name } = exported
  const rest = { name, id: symbol.id, comment: readComment(checker, symbol), parts: [], element: null }
  if (!(symbol.flags & SymbolFlags.Value)) return { ...rest, kind: 'type', ...describeType(project, symbol, ids) }
  if (symbol.flags & SymbolFlags.Class) return { ...rest, kind: 'class', ...describeClass(project, symbol, ids) }
  const type = checker.getTypeOfSymbol(symbol)
  if (!type) throw new Error(`${name} has no type.`)
  const isCalled = checker.getSignaturesOfType(type, SignatureKind.Call).length > 0
  if (isCalled && /^[A-Z]/.test(name)) return { ...rest, kind: 'component', ...describeComponent(project, type) }
  if (!isCalled) return { ...rest, kind: 'constant', ...describeConstant(project, name, type, ids) }
  const kind = name.startsWith('use') ? 'hook' : 'function'
  const heads = addInnerTypes(project, symbol, readFunctionHeads(symbol).join('\n'), ids)
  return { ...rest, kind, signature: heads, members: [] }
}

/** What an export stands for. @param {Project['checker']} checker @param {Symbol} exported */
export function getTarget(checker, exported) {
  return exported.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
}

/** @param {Project} project @param {Symbol} symbol @param {ReadonlySet<number>} ids */
function describeType(project, symbol, ids) {
  const plain = readPlainType(symbol)
  const members = plain ? [] : readMembers(project, project.checker.getDeclaredTypeOfSymbol(symbol), ids)
  if (plain) return { signature: addInnerTypes(project, symbol, plain, ids), members }
  return { signature: members.length > 0 ? null : describePlain(project, symbol), members }
}

/** The names behind `keyof`, if they are few; otherwise the source. @param {Project} project @param {Symbol} symbol */
function describePlain({ checker }, symbol) {
  const source = readSource(symbol)
  if (!source?.includes('keyof') && !source?.includes('typeof')) return source
  const names = printType(checker, checker.getDeclaredTypeOfSymbol(symbol), true).replaceAll('"', "'")
  return names.length < longest ? `type ${symbol.name} = ${names}` : source
}

/** @param {Project} project @param {Symbol} symbol @param {ReadonlySet<number>} ids */
function describeClass(project, symbol, ids) {
  const members = readMembers(project, project.checker.getDeclaredTypeOfSymbol(symbol), ids)
  return { signature: null, members }
}

/** Its props have a type of their own. @param {Project} project @param {Type} type */
function describeComponent({ checker }, type) {
  const parts = checker.getPropertiesOfType(type).filter((part) => /^[A-Z]/.test(part.name) && isOwn(part))
  const [, element = null] = /RefAttributes<(\w+)>/.exec(printType(checker, type)) ?? []
  return { signature: null, members: [], parts: parts.map(({ name }) => name), element }
}

/** @param {Project} project @param {string} name @param {Type} type @param {ReadonlySet<number>} ids */
function describeConstant(project, name, type, ids) {
  const members = readMembers(project, type, ids).filter((member) => member.type.includes('=>'))
  const isShort = members.length === 0 && !printType(project.checker, type).startsWith('{')
  return { signature: isShort ? `const ${name}: ${printType(project.checker, type)}` : null, members }
}
