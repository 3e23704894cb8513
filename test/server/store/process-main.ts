import { createRedisBackend, type BackendOptions, type StoreBackend } from './store-backend.js'

/** What a parent sends to its child: a function of the backend and its arguments. */
export interface Errand {
  id: number
  name: keyof StoreBackend
  args: unknown[]
}

const [, , url = '', options = ''] = process.argv
const backend = await createRedisBackend(url, JSON.parse(options) as BackendOptions)

process.on('message', async ({ id, name, args }: Errand) => {
  const run = backend[name] as (...args: unknown[]) => Promise<unknown>
  process.send?.({ id, value: await run(...args) })
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
