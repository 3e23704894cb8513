import { redisStore } from 'ieum/server'
import { Redis } from 'ioredis'

export const client = new Redis(process.env.REDIS_URL!, { enableOfflineQueue: false, maxRetriesPerRequest: 0 })
client.on('error', () => {})

export const store = redisStore(client)
