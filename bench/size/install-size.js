import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { findInstalled } from './find-installed.js'

/** What a host has anyway. */
const hostPackages = ['react', 'react-dom', '@tanstack/react-query']

/**
 * What packages bring into `node_modules`, their own files and those of all they depend on, as the lock file says.
 * @param {string} folder With `package-lock.json` and `node_modules`, and a slash at the end. @param {string[]} names
 */
export function installSize(folder, names) {
  const { packages } = JSON.parse(readFileSync(`${folder}package-lock.json`, 'utf8'))
  const paths = [...findInstalled(packages, names, hostPackages)].filter((path) => existsSync(folder + path))
  return { packages: paths.length, bytes: paths.reduce((bytes, path) => bytes + sizeOf(folder + path), 0) }
}

/** The same for the kit, which is the package of this folder: what `npm pack` puts in. @param {string} folder */
export function ownInstallSize(folder) {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: folder })
  const [{ unpackedSize }] = JSON.parse(packed.toString())
  const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
  const rest = installSize(folder, Object.keys(dependencies))
  return { packages: rest.packages + 1, bytes: rest.bytes + unpackedSize }
}

/** Without nested packages, which count as their own. @param {string} path @returns {number} */
function sizeOf(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .reduce((bytes, entry) => {
      const inner = `${path}/${entry.name}`
      if (entry.isDirectory()) return bytes + sizeOf(inner)
      return bytes + (entry.isFile() ? statSync(inner).size : 0)
    }, 0)
}
