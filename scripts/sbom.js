import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @typedef {{ 'bom-ref': string }} Component */
/** @typedef {{ metadata: { component: Component & { name: string } }, components: Component[], dependencies: { ref: string, dependsOn: string[] }[] }} Bom */

const root = new URL('..', import.meta.url)
const { name, version } = readJson('package.json')

/**
 * What is installed with the package, by the lock file. npm's own `--omit dev` would drop a dependency that some
 * development tool needs, too.
 */
const shipped = new Set([`${name}@${version}`])
for (const [path, { dev, devOptional, version: locked }] of Object.entries(readJson('package-lock.json').packages)) {
  if (path !== '' && !dev && !devOptional) shipped.add(`${path.split('node_modules/').at(-1)}@${locked}`)
}

const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library', '--package-lock-only']
const printed = execFileSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
const bom = /** @type {Bom} */ (JSON.parse(printed))

// npm takes the name of the folder.
bom.metadata.component.name = name
bom.components = bom.components.filter((component) => shipped.has(component['bom-ref']))
bom.dependencies = bom.dependencies
  .filter(({ ref }) => shipped.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => shipped.has(on)) }))
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`)

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(new URL(file, root), 'utf8'))
}
