import { screen } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest'
import { en } from '../../../src/react/i18n/locales/en.js'
import { createTestBackend, type Handler } from '../../support/test-backend.js'
import { renderKit, settle, type KitProps } from '../kit.js'

let warn: MockInstance<typeof console.warn>

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('NODE_ENV', 'development')
  warn = vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => vi.unstubAllEnvs())

const said = () => warn.mock.calls.map(([line]) => String(line))

/** What the console says after the journey has loaded, but for what every page is told here: it has no stylesheet and two links less. */
async function listen(props: KitProps) {
  const { unmount } = renderKit(props)
  await vi.dynamicImportSettled()
  await settle()
  unmount()
  return said().filter((line) => !/stylesheet|portal\.(link|consent)Url/.test(line))
}

const answer = (status: number, body: string) => () => async () => new Response(body, { status })

test.each<[string, (next: Handler) => Handler, string]>([
  ['nothing is mounted', answer(404, '<h1>Not found</h1>'), 'answered 404: nothing is mounted there'],
  ['a page of the app answers', answer(200, '<!doctype html><p>app</p>'), 'Does your development server proxy it'],
  ['POST is not allowed', answer(405, ''), 'mount the handler for POST'],
  ['the backend cannot be reached', () => () => Promise.reject(new TypeError()), 'its CORS refuses this page: add'],
  ['the origin is refused', answer(403, '{"code":"forbidden"}'), 'refuses the origin http://localhost'],
  ['the session is gone', answer(401, '{"code":"unauthenticated"}'), 'identify gave null'],
  [
    'another user is signed in',
    answer(409, '{"code":"subject_changed"}'),
    'The subject of the provider and that of identify differ',
  ],
])('if %s, the console says the cause once, with where to read on', async (_, middleware, cause) => {
  const lines = await listen({ backend: createTestBackend({ middleware }) })
  expect(lines).toEqual([expect.stringContaining(cause)])
  expect(lines[0]).toMatch(/^\[ieum\] .*\/docs\/troubleshooting\.md#[\w-]+$/)
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
  await listen({ backend: createTestBackend({ middleware: answer(404, '') }) })
  expect(said()).toEqual([])
})

test('every section that a message names exists', () => {
  const page = readFileSync('docs/troubleshooting.md', 'utf8')
  const headings = Array.from(page.matchAll(/^## (.+)$/gm), ([, title = '']) =>
    title.toLowerCase().replaceAll(',', '').replaceAll(' ', '-'),
  )
  const named = readFileSync('src/react/diagnosis/diagnose.ts', 'utf8').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)
  const sections = Array.from(named, ([, section]) => section)
  expect(sections.length).toBeGreaterThan(4)
  expect(sections.filter((section) => !headings.includes(section ?? ''))).toEqual([])
})
