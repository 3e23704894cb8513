import { createRedisBackend, type BackendOptions, type StoreBackend } from './store-backend.js'

/** What a parent asks its child: a function of the backend and what it is given. */
export interface Errand {
  id: number
  name: keyof StoreBackend
  words: unknown[]
}

const [, , url = '', options = ''] = process.argv
const backend = await createRedisBackend(url, JSON.parse(options) as BackendOptions)

process.on('message', async ({ id, name, words }: Errand) => {
  const run = backend[name] as (...words: unknown[]) => Promise<unknown>
  process.send?.({ id, value: await run(...words) })
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
