import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/cli/check/finding.js'
import { personas } from '../../src/sandbox/index.js'
import { koscomGateway } from '../../src/server/gateway/koscom-gateway.js'
import { apiKey, basePath, partner, type Handler } from '../support/test-backend.js'
import { sessionHeader, startBackend } from './backend.js'
import { buildCli, startCli } from './cli-process.js'
import { changeRequest, changeRequestTo, changeResponse, keepErrors, onStatus, repeat, replaceBody } from './spoil.js'

let file = ''

beforeAll(async () => {
  file = await buildCli()
})

afterAll(() => rm(dirname(file), { recursive: true }))

const hong = personas.find(({ id }) => id === 'hong')!

async function listFailures(spoil: (handler: Handler) => Handler, withSandbox: boolean) {
  const { endpoint, origin } = await startBackend({ middleware: spoil })
  const sandbox = withSandbox ? ['--sandbox', origin, '--persona', 'hong'] : []
  const { exited } = startCli(file, ['check', endpoint, '--json', '--header', sessionHeader, ...sandbox])
  const { code, output } = await exited
  expect(output).not.toContain(sessionHeader)
  const { findings } = JSON.parse(output.slice(output.indexOf('{'))) as { findings: Finding[] }
  const failures = findings.filter(({ ok }) => !ok)
  expect(failures.every(({ found, next }) => found && next)).toBe(true)
  return { code, lines: failures.map(({ level, rule }) => `${level} ${rule}`) }
}

const ok = () => Response.json({ result: 'member', vtAccList: [] }, { headers: { 'Cache-Control': 'no-store' } })
const unusable = (text: string) => text.replace('"result":"member"', '"result":"yes"').replace('"vtAccNo"', '"number"')

const both = ['/register/search', '/consent/search']
const must = (rule: string) => both.map((path) => `MUST ${path} ${rule}`)

describe('ieum check without a sandbox', () => {
  const rows: [how: string, spoil: (handler: Handler) => Handler, lines: string[]][] = [
    [
      'uses field names of its own',
      changeResponse((text) => ({ text: unusable(unusable(text)) })),
      must('returns 200 with a body that the kit can read'),
    ],
    [
      'does not require a session',
      changeRequest((headers) => headers.set('Cookie', sessionHeader.slice('Cookie: '.length))),
      must('returns 401 for a request without a session'),
    ],
    [
      'does not require X-Ieum-Request',
      changeRequest((headers) => headers.set('X-Ieum-Request', '1')),
      must('returns 403 for a request without X-Ieum-Request'),
    ],
    [
      'ignores Origin',
      changeRequest((headers) => headers.delete('Origin')),
      must('returns 403 for a request with a foreign Origin'),
    ],
    [
      'ignores Sec-Fetch-Site',
      changeRequest((headers) => headers.delete('Sec-Fetch-Site')),
      both.flatMap((path) =>
        ['cross-site', 'same-site'].map(
          (site) => `MUST ${path} returns 403 for a request with Sec-Fetch-Site: ${site}`,
        ),
      ),
    ],
    [
      'allows its responses to be stored',
      changeResponse(() => ({ headers: { 'Cache-Control': 'private' } })),
      ['MUST every response of both paths has Cache-Control: no-store'],
    ],
    [
      'sends the header of the API key',
      changeResponse(() => ({ headers: { apikey: 'x' } })),
      ['MUST no response contains an API key header (apikey)'],
    ],
    [
      'sends a CI in a header',
      changeResponse(() => ({ headers: { 'X-User': hong.ci } })),
      ['MUST no response contains something like a CI (88 characters of base64)'],
    ],
    [
      'sends back the fields of its upstream request',
      changeResponse((text) => ({ text: text.replace('{', '{"korName":"",') })),
      ['MUST no response contains the field korName'],
    ],
    [
      'sends errors that are no problem details',
      changeResponse((_, { status }) => (status === 200 ? {} : { headers: { 'Content-Type': 'application/json' } })),
      ['SHOULD every refusal and error is application/problem+json with status, code and action of the error table'],
    ],
    ['serves GET', onStatus(405, ok), ['SHOULD /register/search returns 405 for a GET']],
    [
      'leaves POST out of Allow',
      changeResponse((_, { status }) => (status === 405 ? { headers: { Allow: 'OPTIONS' } } : {})),
      ['SHOULD /register/search returns 405 for a GET'],
    ],
    ['accepts a body of any length', onStatus(413, ok), ['SHOULD /register/search returns 413 for a body of 64 KiB']],
    [
      'ignores the content type',
      changeRequest((headers) => headers.set('Content-Type', 'application/json')),
      ['SHOULD /register/search returns 415 for a body of type text/plain'],
    ],
    [
      'ignores X-Ieum-Subject',
      changeRequest((headers) => headers.delete('X-Ieum-Subject')),
      both.map((path) => `SHOULD ${path} returns 409 for another user’s X-Ieum-Subject`),
    ],
    [
      'ignores X-Ieum-Subject on one path',
      changeRequestTo('/consent/search', (headers) => headers.delete('X-Ieum-Subject')),
      ['SHOULD /consent/search returns 409 for another user’s X-Ieum-Subject'],
    ],
    [
      'lets sister domains in',
      changeRequest((headers) => headers.get('Sec-Fetch-Site') === 'same-site' && headers.delete('Sec-Fetch-Site')),
      must('returns 403 for a request with Sec-Fetch-Site: same-site'),
    ],
    [
      'sends the day of another century',
      changeResponse((text) => ({ text: text.replace(/"today":"\d+"/, '"today":"21000101"') })),
      ['MUST `today`, if sent, is the day in Seoul'],
    ],
    ['serves every path', onStatus(404, ok), ['SHOULD /elsewhere returns 404 for a path that is not in the contract']],
    [
      'lets any origin read its responses',
      changeResponse(() => ({ headers: { 'Access-Control-Allow-Origin': '*' } })),
      ['SHOULD no response can be read by any origin (CORS)'],
    ],
  ]

  test.each(rows)('reports only the broken rule of a backend that %s', async (_, spoil, lines) => {
    const failed = await listFailures(spoil, false)
    expect(failed).toEqual({ code: lines.some((line) => line.startsWith('MUST')) ? 1 : 0, lines })
  })
})

describe('ieum check with a sandbox', () => {
  const rows: [how: string, spoil: (handler: Handler) => Handler, line: string][] = [
    [
      'sends the name of the person',
      changeResponse((text) => ({ text: text.replace('{', `{"hello":"${encodeURIComponent(hong.name)}",`) })),
      'MUST no response contains the persona’s CI or name',
    ],
    [
      'sends one code for different errors',
      changeResponse((text) => ({ text: text.replace('certificate_required', 'not_available') })),
      'MUST /consent/search, if upstream sends error 3006 (certificate): the kit reads certificate_required',
    ],
    [
      'sends the action of another error',
      changeResponse((text) => ({ text: text.replace('"action":"registerCertificate"', '"action":"retry"') })),
      'SHOULD /consent/search, if upstream sends error 3006 (certificate): 409 certificate_required, registerCertificate',
    ],
    [
      'sends a Retry-After that is not in seconds',
      changeResponse((text) => (text.includes('"quota_exhausted"') ? { headers: { 'Retry-After': 'Mon' } } : {})),
      'SHOULD /consent/search, if upstream sends 429 {"message":"API rate limit exceeded"} X-RateLimit-Remaining-Day: 0: 503 quota_exhausted, wait and Retry-After',
    ],
    [
      'turns a non-member into an error',
      changeResponse((text) => ({ text: text.replace('"nonMember"', '"?"') })),
      'MUST /register/search, if the user is no member: the kit reads {"status":"nonMember","consentExpiresOn":null}',
    ],
    [
      'retries every error',
      repeat(2, () => true),
      'MUST upstream is called once, and a second time only if the error table allows a retry',
    ],
    [
      'caches nothing',
      replaceBody('{"fresh":true}', '/register/search'),
      'SHOULD loading /register/search twice costs one call',
    ],
    [
      'never loads accounts afresh',
      replaceBody('{}', '/consent/search'),
      'MUST /consent/search with {"fresh":true} calls upstream',
    ],
    [
      'never loads afresh',
      replaceBody('{}', ...both),
      'MUST upstream is called for the session’s user, the persona hong',
    ],
    ['caches errors', keepErrors, 'MUST /consent/search returns 200 to a plain request after an outage'],
    [
      'loads the accounts of a non-member',
      replaceBody('{"fresh":true}', '/consent/search'),
      'SHOULD loading the accounts of a known non-member costs no call',
    ],
  ]

  test.each(rows)('reports a backend that %s', async (_, spoil, line) => {
    const { code, lines } = await listFailures(spoil, true)
    expect(lines).toContain(line)
    expect(code).toBe(lines.some((one) => one.startsWith('MUST')) ? 1 : 0)
  })
})

test('reports a backend that follows upstream’s redirects, with its key', async () => {
  let origin = ''
  const follow: typeof fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    return fetch(`${origin}${pathname}`, { ...init, redirect: 'follow' })
  }
  const gateway = koscomGateway({ apiKey, partner, baseUrl: `http://localhost${basePath}`, fetch: follow })
  const backend = await startBackend({ gateway })
  origin = backend.origin
  const options = ['--header', sessionHeader, '--sandbox', origin, '--persona', 'hong']
  const { code, output } = await startCli(file, ['check', backend.endpoint, ...options]).exited
  expect(code).toBe(1)
  expect(output.match(/✗[^✓]*/g)).toHaveLength(1)
  expect(output).toContain('✗ the backend follows no redirect of upstream: the key would go with it')
  expect(output).toContain('found: 2 calls to where upstream redirected')
})
