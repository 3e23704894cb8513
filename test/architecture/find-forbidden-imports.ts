import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { layers } from '../../scripts/layers/layers.js'
import { readImports, type Import } from './read-imports.js'

const { imports: mappedImports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  imports: Record<string, { default: string }>
}

/** How the table names what an expression imports. */
const computed = 'a computed name'

/** What a file imports that the table of layers does not name, as one line each. The path begins with `src/`. */
export function findForbiddenImports(file: string, code: string): string[] {
  const [, layer = '', ...path] = file.split('/')
  const { imports = [], files = {} } = layers[layer] ?? {}
  const allowed = [layer, ...imports, ...(files[path.join('/')] ?? [])]
  const forbidden = readImports(file, code).filter((one) => !isAllowed(allowed, file, one))
  return forbidden.map(({ from, isType }) => `${file} imports ${isType ? 'types of ' : ''}${from || computed}`)
}

function isAllowed(allowed: string[], file: string, { from, isType }: Import): boolean {
  const names = /^[.#]/.test(from) ? [findLayer(file, from)] : [from || computed, findPackage(from)]
  return names.some((name) => allowed.includes(name) || (isType && allowed.includes(`types of ${name}`)))
}

/** The layer that a relative path, or an import map of the package, leads to, or a name that no layer has. */
function findLayer(file: string, from: string): string {
  const mapped = mappedImports[from]?.default
  if (mapped) return mapped.split('/')[2] ?? from
  const [folder, layer = ''] = posix.join(posix.dirname(file), from).split('/')
  return folder === 'src' ? layer : from
}

const findPackage = (from: string) => /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? ''
