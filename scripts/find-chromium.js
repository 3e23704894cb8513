import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Path of a Chromium to test with: `CHROMIUM_PATH`, an installed one, Playwright's own, or Debian's, installed now. */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const found = [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path))
  if (found) return found
  if (process.getuid?.() === 0 && installDebianChromium()) return '/usr/bin/chromium'
  console.error('No Chromium found: install Chrome or Chromium, or set CHROMIUM_PATH to one, and run the tests again.')
  process.exit(1)
}

function installDebianChromium() {
  if (!existsSync('/usr/bin/apt-get')) return false
  console.log('Installing Chromium (apt-get) ...')
  return apt('update') && apt('install', '--no-install-recommends', 'chromium')
}

/** @param {string[]} words */
function apt(...words) {
  return spawnSync('apt-get', ['-qq', '-y', ...words], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}
