import { parseAst } from 'vite'

/** One import of a source file, of whatever kind. */
export interface Import {
  /** As it is written; empty if it is computed. */
  from: string
  isType: boolean
}

interface Node {
  type: string
  source?: { value?: unknown } | null
  moduleReference?: { expression?: { value?: unknown } }
  importKind?: string
  exportKind?: string
}

/** Every import, type import, export-from and dynamic import of a TypeScript file. */
export function readImports(file: string, code: string): Import[] {
  const { body } = parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file)
  return listNodes(body).flatMap((node) => readImport(node) ?? [])
}

function readImport({ type, source, moduleReference, importKind, exportKind }: Node): Import | undefined {
  const from = source ?? moduleReference?.expression
  if (!from || !/^(Import|Export|TSImport)/.test(type)) return undefined
  return {
    from: typeof from.value === 'string' ? from.value : '',
    isType: type === 'TSImportType' || importKind === 'type' || exportKind === 'type',
  }
}

/** All nodes of a syntax tree. */
function listNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(listNodes)
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(listNodes)
  return 'type' in value ? [value as Node, ...below] : below
}
