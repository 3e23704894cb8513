import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startRedis, type Redis } from '../redis.js'
import { buildBackendProcess, startBackendProcess, type BackendProcess } from './backend-process.js'
import { startCountingUpstream, type CountingUpstream } from './counting-upstream.js'
import { createBody, questions } from './people.js'
import type { BackendOptions, Reply } from './store-backend.js'

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

/** Everybody asks before anybody is answered, so all may be under way at once. */
const many = { concurrency: 400 }

async function start(limits: BackendOptions['limits'] = {}): Promise<() => void> {
  redis = await startRedis()
  upstream = await startCountingUpstream({ getDelayMs: () => Math.random() * 100 })
  const options = { baseUrl: upstream.baseUrl, limits: { ...many, ...limits } }
  processes = await Promise.all(Array.from({ length: 4 }, () => startBackendProcess(file, redis.url, options)))
  return upstream.hold()
}

/** Two hundred people ask both questions five times each, all at once, every process and one of them twice. */
const rounds = [0, 0, 1, 2, 3]
const asked = rounds.flatMap((round) =>
  questions.flatMap((question) =>
    Array.from({ length: 200 }, (_, number) => ({ number, question, turn: (number + round) % 4 })),
  ),
)

function askAll(): Promise<Reply[]> {
  return Promise.all(
    asked.map(({ number, question, turn }) => (processes[turn] as BackendProcess).ask(number, question)),
  )
}

function expectAllRight(replies: Reply[]): void {
  const wrong = asked.filter(({ number, question }, turn) => {
    const right: Reply = { status: 200, body: createBody(number, question) }
    return !isDeepStrictEqual(replies[turn], right)
  })
  expect(wrong).toEqual([])
  expect(new Set(upstream.calls).size).toBe(400)
}

describe('four processes', { timeout: 60_000 }, () => {
  it('on one Redis send each question upstream once', async () => {
    const release = await start()
    const replies = askAll()
    await redis.whenCalled('set', 1600)
    release()
    expectAllRight(await replies)
    expect(upstream.calls).toHaveLength(400)
  })

  it.each(['SIGKILL', 'SIGSTOP'] as const)('answer everybody when their Redis gets a %s meanwhile', async (signal) => {
    const release = await start({ storeMs: 100 })
    const replies = askAll()
    await upstream.whenCalled(200)
    redis.signal(signal)
    await upstream.whenCalled(1600)
    release()
    expectAllRight(await replies)
    expect(upstream.calls.length).toBeLessThanOrEqual(1600)
  })
})
