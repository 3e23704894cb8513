import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/**
 * Programs that tests drive, by the variable that holds their path. Debian's path is the first.
 * @satisfies {Record<string, { debianPackage: string, paths: string[] }>}
 */
const programs = {
  CHROMIUM_PATH: {
    debianPackage: 'chromium',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      chromium.executablePath(),
    ],
  },
  REDIS_PATH: {
    debianPackage: 'redis-server',
    paths: [
      '/usr/bin/redis-server',
      '/usr/local/bin/redis-server',
      '/opt/homebrew/bin/redis-server',
      '/snap/bin/redis.server',
    ],
  },
  NGINX_PATH: { debianPackage: 'nginx', paths: ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'] },
  FIREFOX_PATH: {
    debianPackage: 'firefox-esr',
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  },
  WEBKIT_DRIVER_PATH: { debianPackage: 'webkit2gtk-driver', paths: ['/usr/bin/WebKitWebDriver'] },
  XVFB_PATH: { debianPackage: 'xvfb', paths: ['/usr/bin/Xvfb'] },
}

/** @typedef {keyof typeof programs} Variable */

/** The paths of programs, as variables for the tests. @param {Variable[]} variables */
export function findPrograms(...variables) {
  return Object.fromEntries(variables.map((variable) => [variable, findProgram(variable)]))
}

/** What the variable says, an installed program, or Debian's, installed now. @param {Variable} variable */
export function findProgram(variable) {
  const { debianPackage, paths } = programs[variable]
  const found = process.env[variable] ?? paths.find((path) => existsSync(path))
  if (found) return found
  if (process.getuid?.() === 0 && installFromDebian(debianPackage)) return paths[0] ?? ''
  console.error(`No ${debianPackage} found: install it, or set ${variable} to its path, and run the tests again.`)
  process.exit(1)
}

/** @param {string} debianPackage */
function installFromDebian(debianPackage) {
  if (!existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${debianPackage} (apt-get) ...`)
  return runApt('update') && runApt('install', '--no-install-recommends', debianPackage)
}

/** @param {string[]} args */
function runApt(...args) {
  return spawnSync('apt-get', ['-qq', '-y', ...args], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}
