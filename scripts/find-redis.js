import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const debianPlace = '/usr/bin/redis-server'

const usualPlaces = [
  debianPlace,
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
  '/snap/bin/redis.server',
]

/** Path of a Redis server to test with: `REDIS_PATH`, an installed one, or Debian's, installed now. */
export function findRedis() {
  const { REDIS_PATH } = process.env
  if (REDIS_PATH) return REDIS_PATH
  const found = usualPlaces.find((path) => existsSync(path))
  if (found) return found
  if (process.getuid?.() === 0 && installDebianRedis()) return debianPlace
  console.error('No Redis found: install redis-server, or set REDIS_PATH to one, and run the tests again.')
  process.exit(1)
}

function installDebianRedis() {
  if (!existsSync('/usr/bin/apt-get')) return false
  console.log('Installing Redis (apt-get) ...')
  return apt('update') && apt('install', '--no-install-recommends', 'redis-server')
}

/** @param {string[]} words */
function apt(...words) {
  return spawnSync('apt-get', ['-qq', '-y', ...words], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}
