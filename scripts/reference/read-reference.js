import { fileURLToPath } from 'node:url'
import { listEntries } from './entries.js'
import { withSource } from './open-source.js'
import { getTarget, readExport } from './read-export.js'
import { usePublicNames } from './use-public-names.js'

/** @import { Export } from './read-export.js' */

/** @typedef {{ name: string, exports: Export[] }} EntryReference */

/** What every entry point exports, with the doc comments. @returns {EntryReference[]} */
export function readReference() {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  return withSource((project) =>
    listEntries().map(({ name, source }) => {
      const { checker, program } = project
      const file = program.getSourceFile(`${root}${source}`)
      const module = file && checker.getSymbolAtLocation(file)
      if (!module) throw new Error(`${source} exports nothing.`)
      const symbols = checker.getExportsOfModule(module)
      const targets = symbols.map((symbol) => ({ own: getTarget(checker, symbol), name: symbol.name }))
      const ids = new Set(targets.map(({ own }) => own.id))
      const exports = symbols.map((symbol) => readExport(project, symbol, ids))
      const renames = new Map(targets.toReversed().map((target) => [target.own.name, target.name]))
      return {
        name,
        exports: usePublicNames(
          exports.toSorted((a, b) => a.name.localeCompare(b.name)),
          renames,
        ),
      }
    }),
  )
}
