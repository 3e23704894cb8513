import { createHash } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { RESP_TYPES } from 'redis'
import { apiKey } from '../backend.js'
import { startRedis, type Redis } from '../redis.js'
import { startCountingUpstream, type CountingUpstream } from './counting-upstream.js'
import { createPerson, resources } from './people.js'
import { createRedisBackend, secret } from './store-backend.js'

let redis: Redis
let upstream: CountingUpstream

afterEach(async () => {
  await upstream.stop()
  await redis.stop()
})

it('shows Redis neither a person nor their data, nor a hash of them', async () => {
  redis = await startRedis()
  upstream = await startCountingUpstream({ headers: { 'X-RateLimit-Remaining-Day': '49000' } })
  const commands: string[] = []
  const monitor = await redis.connect()
  await monitor.monitor((line) => commands.push(unescape(line)))
  const { baseUrl } = upstream
  const backends = [await createRedisBackend(redis.url, { baseUrl }), await createRedisBackend(redis.url, { baseUrl })]
  for (const resource of resources) {
    const release = upstream.hold()
    const replies = Promise.all(backends.map((backend) => backend.load(1, resource)))
    await redis.whenCalled('set', upstream.calls.length + 2)
    release()
    await replies
    for (const backend of backends) await backend.load(1, resource, { fresh: true })
  }
  const kept = await dump()
  await backends[0]?.forget(1)
  await backends[1]?.load(2, 'registration')
  const all = [...commands, ...kept].join('\n')
  for (const part of [':lock', ':outcome:', ':calls:', '"SET"', '"EVAL"']) expect(all).toContain(part)
  for (const needle of findNeedles()) expect(all.includes(needle), needle).toBe(false)
})

/** Everything that lies in Redis, as text, also in Redis's own format. */
async function dump(): Promise<string[]> {
  const client = (await redis.connect()).withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer })
  const keys = await client.keys('*')
  expect(keys.length).toBeGreaterThan(4)
  const values = await Promise.all(keys.flatMap((key) => [client.get(key), client.dump(key)]))
  return [...keys, ...values].map(String)
}

/** As they are, and in every form in which they might be told all the same. */
function findNeedles(): string[] {
  const people = [1, 2].map(createPerson)
  const plain = people.flatMap(({ ci, korName, subject, account }) => [
    ci,
    ci.slice(0, 15),
    korName,
    subject,
    account.vtAccNo,
    account.vtAccAlias,
    ci + korName,
  ])
  return [...plain, apiKey, secret].flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    ...(['hex', 'base64', 'base64url'] as const).flatMap((encoding) => [
      Buffer.from(text).toString(encoding).replace(/=+$/, ''),
      ...['sha256', 'sha1', 'md5', 'sha512'].map((name) =>
        createHash(name).update(text).digest(encoding).replace(/=+$/, ''),
      ),
    ]),
  ])
}

/** Redis tells every byte outside ASCII as `\xHH`. */
function unescape(line: string): string {
  const bytes = line.replaceAll(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
