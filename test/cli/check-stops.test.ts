import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionHeader, startBackend } from './backend.js'
import { buildCli, startCli } from './cli-process.js'

let file = ''

beforeAll(async () => {
  file = await buildCli()
})

afterAll(() => rm(dirname(file), { recursive: true }))

test('a backend with the default limits per person stops the check at its first 429, which names the settings to lift', async () => {
  const { endpoint, origin } = await startBackend({ limits: { callBurst: 20, callEveryMs: 60_000, callsPerDay: 150 } })
  const args = ['check', endpoint, '--header', sessionHeader, '--sandbox', origin, '--persona', 'hong']
  const { code, output } = await startCli(file, args).exited
  expect(code).toBe(2)
  expect(output).toContain('limits.callBurst 400, callEveryMs 1000 and callsPerDay 2000')
  expect(output).toContain('IEUM_LIMIT_CALL_BURST=400')
  expect(output).not.toMatch(/[✓✗]/)
})

test.each([
  [
    'redirects to a login page',
    () => new Response(null, { status: 302, headers: { Location: '/login' } }),
    'redirects, to a login page',
  ],
  ['is at another URL', () => new Response('<!doctype html>', { status: 404 }), 'There is no contract at this URL'],
  [
    'serves a page at every URL',
    () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
    'There is no contract at this URL',
  ],
  [
    'does not know the session',
    () => Response.json({ code: 'unauthenticated', action: 'signIn' }, { status: 401 }),
    'takes nobody for signed in',
  ],
  [
    'limits its callers',
    () => Response.json({ code: 'too_many_checks', action: 'wait' }, { status: 429 }),
    'A limit per person is at work',
  ],
])('a backend that %s gets one sentence that says so, with exit code 2', async (_, respond, sentence) => {
  const { endpoint } = await startBackend({ middleware: () => async () => respond() })
  const { code, output } = await startCli(file, ['check', endpoint, '--header', sessionHeader]).exited
  expect(code).toBe(2)
  expect(output.trim().split('\n').at(-1)).toContain(sentence)
  expect(output).not.toMatch(/[✓✗]/)
})
