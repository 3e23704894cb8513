import { redisStore } from 'ieum/server'
import { createClient } from 'redis'

// Without the offline queue a command fails at once if Redis is down.
export const client = createClient({ url: process.env.REDIS_URL!, disableOfflineQueue: true })
client.on('error', () => {}) // health().store shows it; or log it
client.connect().catch(() => {}) // keeps trying; until then the kit works without

export const store = redisStore(client)
