import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * Installs the locked packages of a folder if they are missing or stale.
 * @param {string} [folder] From the repository's root; it ends in a slash.
 */
export function ensurePackages(folder = './') {
  const cwd = new URL(`../${folder}`, import.meta.url)
  if (isCurrent(cwd)) return
  console.log(`Installing packages (npm ci) in ${folder} ...`)
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit', cwd })
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * Packages of other platforms are optional and may be absent, and nothing needs those that a lock calls extraneous.
 * @param {URL} folder
 */
function isCurrent(folder) {
  const installed = new URL('node_modules/.package-lock.json', folder)
  if (!existsSync(installed)) return false
  const { packages: there } = JSON.parse(readFileSync(installed, 'utf8'))
  const { packages: locked } = JSON.parse(readFileSync(new URL('package-lock.json', folder), 'utf8'))
  return Object.entries(locked).every(
    ([path, { version, optional, extraneous }]) =>
      path === '' || optional || extraneous || there[path]?.version === version,
  )
}
