import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Handler } from '../support/test-backend.js'
import { sessionHeader, startBackend } from './backend.js'
import { buildCli, startCli } from './cli-process.js'

let file = ''

beforeAll(async () => {
  file = await buildCli()
})

afterAll(() => rm(dirname(file), { recursive: true }))

function check(...args: string[]) {
  return startCli(file, ['check', ...args]).exited
}

/** Counts the requests that reach a handler. */
function createCounter() {
  const counter = {
    count: 0,
    middleware:
      (handler: Handler): Handler =>
      (request) => (counter.count++, handler(request)),
  }
  return counter
}

test.each(['hong', 'newcomer', 'locked'])('keeps every rule however upstream responds to %s', async (persona) => {
  const counter = createCounter()
  const { endpoint, origin, sandbox } = await startBackend({ persona, middleware: counter.middleware })
  const before = structuredClone(sandbox.personas)
  const { code, output } = await check(endpoint, '--header', sessionHeader, '--sandbox', origin, '--persona', persona)
  expect({ code, failed: output.includes('✗') }).toEqual({ code: 0, failed: false })
  const announced = Number(new RegExp(`^At most (\\d+) requests to ${endpoint}`).exec(output)?.[1])
  expect(counter.count).toBeLessThanOrEqual(announced)
  expect(sandbox.personas).toEqual(before)
})
