import { redisStore, type Store } from 'ieum/server'

/** The part of ioredis that is used: `new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0 })` fits. */
interface IoRedis {
  call(command: string, ...args: string[]): Promise<unknown>
}

export function createStore(client: IoRedis): Store {
  return redisStore({ sendCommand: ([command = '', ...args]) => client.call(command, ...args) })
}
