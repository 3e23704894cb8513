import { cpSync, existsSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePackages } from './ensure-packages.js'

/** Gives the example in the current folder its packages, and the kit as it was built last. */
const root = fileURLToPath(new URL('..', import.meta.url))
const example = relative(root, process.cwd())
const built = `${root}dist`
const copied = `${root}${example}/node_modules/ieum/`

if (!existsSync(built)) {
  ensurePackages()
  const { build } = await import('./build.js')
  build()
}
ensurePackages(`${example}/`)
// The lock file cannot tell that the kit has changed.
rmSync(`${copied}dist`, { recursive: true, force: true })
cpSync(built, `${copied}dist`, { recursive: true })
cpSync(`${root}package.json`, `${copied}package.json`)
