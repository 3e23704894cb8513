import { readFileSync } from 'node:fs'

/** An entry point of the package that is a module. @typedef {{ name: string, source: string }} Entry */

/** The entry points that are modules, with their files in `src/`. @returns {Entry[]} */
export function listEntries() {
  /** @type {{ exports: Record<string, string | { types: string }> }} */
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return Object.entries(manifest.exports).flatMap(([path, target]) =>
    typeof target === 'object' && !target.types.endsWith('.css.d.ts')
      ? [{ name: path.replace('.', 'ieum'), source: target.types.replace(/^\.\/dist\/(.*)\.d\.ts$/, 'src/$1.ts') }]
      : [],
  )
}
