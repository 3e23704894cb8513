import { readFileSync } from 'node:fs'
import { createClient } from 'redis'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { redisStore, type Store } from '../../../src/server/index.js'
import { createBackend, secret } from '../backend.js'
import { startRedis, type Client, type Redis } from '../redis.js'

const page = readFileSync('docs/redis.md', 'utf8')
const [, rule = ''] = /^user ieum (.+)$/m.exec(page) ?? []
const [, inventory = ''] = page.split('\n## What lies in the store\n')

let redis: Redis
let admin: Client
let client: Client

beforeAll(async () => {
  redis = await startRedis()
  admin = await redis.connect()
  await admin.sendCommand(['ACL', 'SETUSER', 'ieum', ...rule.replace('PASSWORD', 'made-up').split(' ')])
  client = await createClient({ url: redis.url.replace('//', '//ieum:made-up@'), disableOfflineQueue: true }).connect()
})
beforeEach(() => admin.flushAll())
afterAll(async () => {
  client.destroy()
  await redis.stop()
})

/** Everything that the kit does with a store: misses, hits, a recheck, a verify, a forget, and loads after the quota is used up. */
async function useStore(store: Store) {
  const { post, getIdentity, verifyVirtualAccount, forget, sandbox, health } = createBackend({ store, secret })
  await Promise.all([post('registration'), post('virtualAccounts', { fresh: true })])
  await post('virtualAccounts')
  await verifyVirtualAccount(getIdentity(), 'none')
  await forget(getIdentity())
  await setFault(sandbox, { path: '*', kind: 'reply', status: 429, headers: { 'X-RateLimit-Remaining-Day': '0' } })
  await post('registration')
  await post('registration')
  await expect(verifyVirtualAccount(getIdentity(), 'none')).rejects.toMatchObject({ code: 'quota_exhausted' })
  return health()
}

async function setFault({ control }: ReturnType<typeof createBackend>['sandbox'], fault: object): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify(fault) }
  await control(new Request('http://localhost/__sandbox/faults', init), '127.0.0.1')
}

describe('the rule for Redis in docs/redis.md', () => {
  it('lets the kit do everything that it does with a store', async () => {
    const refused: string[] = []
    const send = (command: string[]) =>
      client.sendCommand(command).catch((error: unknown) => {
        refused.push(String(error))
        throw error
      })
    expect(await useStore(redisStore({ sendCommand: send }))).toMatchObject({ store: 'up' })
    expect(refused).toEqual([])
    expect(await admin.dbSize()).toBeGreaterThan(5)
  })

  it.each([['KEYS', '*'], ['GET', 'session:1'], ['SET', 'session:1', 'x'], ['FLUSHALL'], ['CONFIG', 'GET', '*']])(
    'lets it do nothing else: %s',
    async (...command) => {
      await expect(client.sendCommand(command)).rejects.toThrow(/NOPERM/)
    },
  )
})

/** A key as the table writes it. */
const normalize = (key: string) =>
  key
    .replace(/^ieum:[\w+/=]{44}(?=:(registration|virtualAccounts)\b)/, 'ieum:P')
    .replace(/^ieum:[\w+/=]{44}(?=:(call|calls|verifies)\b)/, 'ieum:L')
    .replace(/^ieum:[\w+/=]{44}/, 'ieum:Q')
    .replace(/:outcome:[\w-]+$/, ':outcome:T')
    .replace(/:call:\d+$/, ':call:N')
    .replace(/:(calls|verifies):\d+/, ':$1:DAY')

describe('the table of what lies in the store', () => {
  it('has every key that the kit uses, and no other', async () => {
    const used = new Set<string>()
    const store = redisStore({
      sendCommand(command) {
        const isScript = command[0] === 'EVAL'
        used.add(normalize(command[isScript ? 3 : 1] ?? ''))
        return client.sendCommand(command)
      },
    })
    await useStore(store)
    const rows = inventory.split('\n\n').find((text) => text.startsWith('| key')) ?? ''
    const listed = [...rows.matchAll(/`(ieum:[\w:]+)`/g)].map(([, key = '']) => key)
    const ofRegistration = [...used].filter((key) => !/virtualAccounts:/.test(key))
    expect(listed.toSorted()).toEqual(ofRegistration.toSorted())
  })
})
