import { QueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest'
import { onboardingKeys } from '../../../src/client/onboarding-keys.js'
import { en } from '../../../src/react/i18n/locales/en.js'
import { createTestBackend, scopeOf, type Handler } from '../../support/test-backend.js'
import { renderKit, settle, type KitProps } from '../kit.js'

const copies = Symbol.for('ieum copies')
let warn: MockInstance<typeof console.warn>

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('NODE_ENV', 'development')
  warn = vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => vi.unstubAllEnvs())

const said = () => warn.mock.calls.map(([line]) => String(line))

/** What the console says after the journey has loaded, except what every page says here: it has no stylesheet and two links less. */
async function listen(props: KitProps) {
  const { unmount } = renderKit(props)
  await vi.dynamicImportSettled()
  await settle()
  unmount()
  return said().filter((line) => !/stylesheet|portal\.(link|consent)Url/.test(line))
}

const respond = (status: number, body: string) => () => async () => new Response(body, { status })

test.each<[string, (next: Handler) => Handler, string]>([
  ['nothing is mounted', respond(404, '<h1>Not found</h1>'), 'responded with 404: nothing is mounted there'],
  ['a page of the app responds', respond(200, '<!doctype html><p>app</p>'), 'Does your development server proxy it'],
  ['POST is not allowed', respond(405, ''), 'mount the handler for POST'],
  ['the backend cannot be reached', () => () => Promise.reject(new TypeError()), 'its CORS refuses this page: add'],
  ['upstream cannot be reached', respond(502, '{"code":"network","requestId":"r-1"}'), 'cannot reach upstream'],
  ['upstream responds with something unknown', respond(502, '{"code":"invalid_response"}'), 'with something unknown'],
  ['the origin is refused', respond(403, '{"code":"forbidden"}'), 'refuses the origin http://localhost'],
  [
    'identify has failed',
    respond(503, '{"code":"upstream_unavailable"}'),
    'your own code has failed there, such as identify',
  ],
  ['the session is gone', respond(401, '{"code":"unauthenticated"}'), 'identify gave null'],
  [
    'another user is signed in',
    respond(409, '{"code":"subject_changed"}'),
    'The subject of the provider and that of identify differ',
  ],
])('if %s, the console says the cause once, with where to read on', async (_, middleware, cause) => {
  const lines = await listen({ backend: createTestBackend({ middleware }) })
  expect(lines).toEqual([expect.stringContaining(cause)])
  expect(lines[0]).toMatch(/^\[ieum\] .* Read on in node_modules\/ieum\/docs\/errors\/\w+\.md$/)
})

test('a missing stylesheet, missing addresses and an unknown language are named', async () => {
  const { messages } = en
  renderKit({ backend: createTestBackend(), locale: { tag: 'xx', messages } })
  await screen.findAllByRole('radio')
  await vi.dynamicImportSettled()
  await settle()
  for (const part of ["import 'ieum/styles.css'", 'portal.linkUrl is missing', 'portal.consentUrl', 'language "xx"'])
    expect(said().filter((line) => line.includes(part))).toHaveLength(1)
})

test('nothing is said about a page on which all is well', async () => {
  expect(await listen({ backend: createTestBackend() })).toEqual([])
})

test.each(['production', 'test'])('nothing is said in %s', async (mode) => {
  vi.stubEnv('NODE_ENV', mode)
  await listen({ backend: createTestBackend({ middleware: respond(404, '') }) })
  expect(said()).toEqual([])
})

test('a second copy of the kit on the page is named', async () => {
  Reflect.set(globalThis, copies, new Set(['https://app.example/other/diagnose.js']))
  const lines = await listen({ backend: createTestBackend() })
  Reflect.deleteProperty(globalThis, copies)
  expect(lines).toEqual([expect.stringContaining('Two copies of ieum are on this page')])
  expect(lines[0]).toMatch(/troubleshooting\.md#two-copies$/)
})

test.each([
  ['long before the page', 10 * 60_000, 1],
  ['for the page', 0, 0],
])('data that a server component has loaded %s are named %#', async (_, ageMs, count) => {
  const backend = createTestBackend()
  const queryClient = new QueryClient()
  const updatedAt = performance.timeOrigin - ageMs
  const data = { status: 'member' as const, consentExpiresOn: null }
  queryClient.setQueryData(onboardingKeys.registration(scopeOf('hong')), data, { updatedAt })
  const lines = await listen({ backend, queryClient })
  expect(lines.filter((line) => line.includes('await connection()'))).toHaveLength(count)
})

test('every page and section that a message names exists', () => {
  const headings = Array.from(
    readFileSync('docs/troubleshooting.md', 'utf8').matchAll(/^## (.+)$/gm),
    ([, title = '']) => title.toLowerCase().replaceAll(',', '').replaceAll(' ', '-'),
  )
  const named = readFileSync('src/react/diagnosis/diagnose.ts', 'utf8').matchAll(/'troubleshooting#([a-z-]+)'/g)
  const sections = Array.from(named, ([, section = '']) => section)
  expect(sections.length).toBeGreaterThan(4)
  expect(sections.filter((section) => !headings.includes(section))).toEqual([])
})
