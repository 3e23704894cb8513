import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Path of a program to test with: what the variable says, an installed one, or Debian's, installed now.
 * @param {{ name: string, variable: string, places: string[], debianPackage: string }} program Debian's place is the first.
 */
export function findProgram({ name, variable, places, debianPackage }) {
  const [debianPlace = ''] = places
  const found = process.env[variable] ?? places.find((path) => existsSync(path))
  if (found) return found
  if (process.getuid?.() === 0 && installFromDebian(name, debianPackage)) return debianPlace
  console.error(`No ${name} found: install it, or set ${variable} to the path of one, and run the tests again.`)
  process.exit(1)
}

/** @param {string} name @param {string} debianPackage */
function installFromDebian(name, debianPackage) {
  if (!existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${name} (apt-get) ...`)
  return apt('update') && apt('install', '--no-install-recommends', debianPackage)
}

/** @param {string[]} words */
function apt(...words) {
  return spawnSync('apt-get', ['-qq', '-y', ...words], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}
