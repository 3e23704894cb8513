import { findProgram } from './find-program.js'

/** Path of a Redis server to test with. */
export function findRedis() {
  return findProgram({
    name: 'Redis',
    variable: 'REDIS_PATH',
    places: [
      '/usr/bin/redis-server',
      '/usr/local/bin/redis-server',
      '/opt/homebrew/bin/redis-server',
      '/snap/bin/redis.server',
    ],
    debianPackage: 'redis-server',
  })
}
