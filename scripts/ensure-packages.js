import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const wanted = new URL('../package-lock.json', import.meta.url)
const installed = new URL('../node_modules/.package-lock.json', import.meta.url)

/** Installs the locked packages where they are missing or stale. */
export function ensurePackages() {
  if (existsSync(installed) && isCurrent()) return
  console.log('Installing packages (npm ci) ...')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    cwd: new URL('..', import.meta.url),
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Packages of other platforms are optional and may be absent. */
function isCurrent() {
  const { packages: there } = JSON.parse(readFileSync(installed, 'utf8'))
  const { packages: locked } = JSON.parse(readFileSync(wanted, 'utf8'))
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  )
}
