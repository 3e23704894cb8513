import { parseAst } from 'vite'

type Program = ReturnType<typeof parseAst>
type Statement = Program['body'][number]

/** The names that a TypeScript file declares and exports. What it exports from another file is not among them. */
export function readExports(file: string, code: string): string[] {
  const { body } = parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file)
  const imported = new Set(body.flatMap(listImported))
  return [...new Set(body.flatMap(listExported))].filter((name) => !imported.has(name))
}

function listImported(statement: Statement): string[] {
  return statement.type === 'ImportDeclaration' ? statement.specifiers.map(({ local }) => local.name) : []
}

function listExported(statement: Statement): string[] {
  if (statement.type !== 'ExportNamedDeclaration' || statement.source) return []
  const { declaration, specifiers } = statement
  const names = specifiers.map(({ local }) => readName(local))
  if (!declaration) return names
  if (declaration.type === 'VariableDeclaration') return declaration.declarations.flatMap(({ id }) => listNames(id))
  return 'id' in declaration && declaration.id ? [readName(declaration.id)] : []
}

/** The names that a variable declaration binds, an array's elements among them. */
function listNames(id: object): string[] {
  const elements = 'elements' in id ? (id.elements as (object | null)[]) : [id]
  return elements.flatMap((element) => (element ? readName(element) : []))
}

const readName = (node: object) => ('name' in node ? String(node.name) : '')
