import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startRedis, type Redis } from '../redis.js'
import { buildBackendProcess, startBackendProcess, type BackendProcess } from '../store/backend-process.js'
import { startCountingUpstream, type CountingUpstream } from '../store/counting-upstream.js'
import { createBody, resources } from '../store/people.js'
import type { BackendOptions, WireResponse } from '../store/store-backend.js'

let file: string
let redis: Redis
let upstream: CountingUpstream
let processes: BackendProcess[]

beforeAll(async () => {
  file = await buildBackendProcess()
})

afterAll(() => rm(dirname(file), { recursive: true }))

afterEach(async () => {
  await Promise.all(processes.map((one) => one.kill()))
  await upstream.stop()
  await redis.stop()
})

/** All requests come before the first response, so all may be under way at once. */
const many = { concurrency: 400 }

async function start(limits: BackendOptions['limits'] = {}): Promise<() => void> {
  redis = await startRedis()
  upstream = await startCountingUpstream({ getDelayMs: () => Math.random() * 100 })
  const options = { baseUrl: upstream.baseUrl, limits: { ...many, ...limits } }
  processes = await Promise.all(Array.from({ length: 4 }, () => startBackendProcess(file, redis.url, options)))
  return upstream.hold()
}

/** Two hundred people load both resources five times each, all at once, every process and one of them twice. */
const rounds = [0, 0, 1, 2, 3]
const loads = rounds.flatMap((round) =>
  resources.flatMap((resource) =>
    Array.from({ length: 200 }, (_, number) => ({ number, resource, turn: (number + round) % 4 })),
  ),
)

function loadAll(): Promise<WireResponse[]> {
  return Promise.all(
    loads.map(({ number, resource, turn }) => (processes[turn] as BackendProcess).load(number, resource)),
  )
}

function expectAllRight(replies: WireResponse[]): void {
  const wrong = loads.filter(({ number, resource }, turn) => {
    const right: WireResponse = { status: 200, body: createBody(number, resource) }
    return !isDeepStrictEqual(replies[turn], right)
  })
  expect(wrong).toEqual([])
  expect(new Set(upstream.calls).size).toBe(400)
}

describe('four processes', { timeout: 60_000 }, () => {
  it('on one Redis make one call for each resource of each person', async () => {
    const release = await start()
    const replies = loadAll()
    await redis.whenCalled('set', 1600)
    release()
    expectAllRight(await replies)
    expect(upstream.calls).toHaveLength(400)
  })

  it.each(['SIGKILL', 'SIGSTOP'] as const)('serve everybody when their Redis gets a %s meanwhile', async (signal) => {
    const release = await start({ storeMs: 100 })
    const replies = loadAll()
    await upstream.whenCalled(200)
    redis.signal(signal)
    await upstream.whenCalled(1600)
    release()
    expectAllRight(await replies)
    // One in each process, and one more for each of the 400 locks that were lost with Redis: a `forget` may have come between.
    expect(upstream.calls.length).toBeLessThanOrEqual(2000)
  })
})
