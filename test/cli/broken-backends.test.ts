import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/cli/check/finding.js'
import { personas } from '../../src/sandbox/index.js'
import { sessionHeader, startBackend, type Handler } from './backend.js'
import { buildCli, startCli } from './cli-process.js'

let file = ''

beforeAll(async () => {
  file = await buildCli()
})

afterAll(() => rm(dirname(file), { recursive: true }))

const hong = personas.find(({ id }) => id === 'hong')!

async function listFailures(spoil: (handler: Handler) => Handler, withSandbox: boolean) {
  const { endpoint, origin } = await startBackend({ spoil })
  const sandbox = withSandbox ? ['--sandbox', origin, '--persona', 'hong'] : []
  const { exited } = startCli(file, ['check', endpoint, '--json', '--header', sessionHeader, ...sandbox])
  const { code, output } = await exited
  expect(output).not.toContain(sessionHeader)
  const { findings } = JSON.parse(output.slice(output.indexOf('{'))) as { findings: Finding[] }
  const failures = findings.filter(({ ok }) => !ok)
  expect(failures.every(({ found, next }) => found && next)).toBe(true)
  return { code, lines: failures.map(({ level, rule }) => `${level} ${rule}`) }
}

/** The request as the handler should not have seen it. */
function withHeaders(request: Request, edit: (headers: Headers) => void): Request {
  const headers = new Headers(request.headers)
  edit(headers)
  return new Request(request, { headers })
}

function forgive(edit: (headers: Headers) => void) {
  return (handler: Handler): Handler =>
    (request) =>
      handler(withHeaders(request, edit))
}

/** Every answer changed by one more header or another body. */
function change(edit: (text: string, response: Response) => { text?: string; headers?: Record<string, string> }) {
  return (handler: Handler): Handler =>
    async (request) => {
      const response = await handler(request)
      const { text, headers = {} } = edit(await response.clone().text(), response)
      const sent = new Headers(response.headers)
      for (const [name, value] of Object.entries(headers)) sent.set(name, value)
      return new Response(text ?? (await response.text()), { status: response.status, headers: sent })
    }
}

function onStatus(status: number, instead: () => Response) {
  return (handler: Handler): Handler =>
    async (request) => {
      const response = await handler(request)
      return response.status === status ? instead() : response
    }
}

const ok = () => Response.json({ result: 'member', vtAccList: [] }, { headers: { 'Cache-Control': 'no-store' } })
const unusable = (text: string) => text.replace('"result":"member"', '"result":"yes"').replace('"vtAccNo"', '"number"')

const both = ['/register/search', '/consent/search']
const must = (rule: string) => both.map((path) => `MUST ${path} ${rule}`)

describe('a backend that is broken', () => {
  const rows: [how: string, spoil: (handler: Handler) => Handler, lines: string[]][] = [
    [
      'by field names of its own',
      change((text) => ({ text: unusable(unusable(text)) })),
      must('answers 200 with a body that the kit can read'),
    ],
    [
      'by a session it does not ask for',
      forgive((headers) => headers.set('Cookie', sessionHeader.slice('Cookie: '.length))),
      must('answers 401 to a request without a session'),
    ],
    [
      'by a header it does not ask for',
      forgive((headers) => headers.set('X-Ieum-Request', '1')),
      must('answers 403 to a request without X-Ieum-Request'),
    ],
    [
      'by an Origin it does not look at',
      forgive((headers) => headers.delete('Origin')),
      must('answers 403 to a request with a foreign Origin'),
    ],
    [
      'by a Sec-Fetch-Site it does not look at',
      forgive((headers) => headers.delete('Sec-Fetch-Site')),
      must('answers 403 to a request with Sec-Fetch-Site: cross-site'),
    ],
    [
      'by answers that may be stored',
      change(() => ({ headers: { 'Cache-Control': 'private' } })),
      ['MUST every answer of both paths is Cache-Control: no-store'],
    ],
    [
      'by the key’s header in an answer',
      change(() => ({ headers: { apikey: 'x' } })),
      ['MUST no answer holds an API key header (apikey)'],
    ],
    [
      'by a CI in an answer',
      change(() => ({ headers: { 'X-User': hong.ci } })),
      ['MUST no answer holds something like a CI (88 characters of base64)'],
    ],
    [
      'by the request’s own fields in an answer',
      change((text) => ({ text: text.replace('{', '{"korName":"",') })),
      ['MUST no answer holds the field korName'],
    ],
    [
      'by errors that are not problem details',
      change((_, { status }) => (status === 200 ? {} : { headers: { 'Content-Type': 'application/json' } })),
      ['SHOULD every refusal and error is application/problem+json with status, code and action of the error table'],
    ],
    ['by a GET that asks', onStatus(405, ok), ['SHOULD /register/search answers 405 to a GET']],
    [
      'by a missing Allow',
      change((_, { status }) => (status === 405 ? { headers: { Allow: 'OPTIONS' } } : {})),
      ['SHOULD /register/search answers 405 to a GET'],
    ],
    ['by bodies without an end', onStatus(413, ok), ['SHOULD /register/search answers 413 to a body of 64 KiB']],
    [
      'by a type it does not look at',
      forgive((headers) => headers.set('Content-Type', 'application/json')),
      ['SHOULD /register/search answers 415 to a body of type text/plain'],
    ],
    [
      'by a subject it does not look at',
      forgive((headers) => headers.delete('X-Ieum-Subject')),
      ['SHOULD /register/search answers 409 to another user’s X-Ieum-Subject'],
    ],
    [
      'by a page for every path',
      onStatus(404, ok),
      ['SHOULD /elsewhere answers 404 to a question that is not in the contract'],
    ],
    [
      'by answers for any origin',
      change(() => ({ headers: { 'Access-Control-Allow-Origin': '*' } })),
      ['SHOULD no answer lets any origin read it (CORS)'],
    ],
  ]

  test.each(rows)('%s fails just there', async (_, spoil, lines) => {
    const failed = await listFailures(spoil, false)
    expect(failed).toEqual({ code: lines.some((line) => line.startsWith('MUST')) ? 1 : 0, lines })
  })
})

/** Asks so often that one question costs as many calls. */
function repeat(times: number, isRepeated: (request: Request) => boolean) {
  return (handler: Handler): Handler =>
    async (request) => {
      for (let count = 1; count < times && isRepeated(request); count++) await handler(request.clone())
      return handler(request)
    }
}

/** Every small question to these paths is asked in other words. */
function reword(body: string, ...paths: string[]) {
  return (handler: Handler): Handler =>
    (request) => {
      const isMeant = paths.some((path) => request.url.endsWith(path)) && request.method === 'POST'
      const isSmall = Number(request.headers.get('Content-Length')) < 100
      return handler(isMeant && isSmall ? new Request(request, { method: 'POST', body }) : request)
    }
}

describe('a backend that, with upstream behind it, is broken', () => {
  const rows: [how: string, spoil: (handler: Handler) => Handler, line: string][] = [
    [
      'by the person’s name in an answer',
      change((text) => ({ text: text.replace('{', `{"hello":"${encodeURIComponent(hong.name)}",`) })),
      'MUST no answer holds the persona’s CI or name',
    ],
    [
      'by errors that all look alike',
      change((text) => ({ text: text.replace('certificate_required', 'not_available') })),
      'MUST /consent/search, where upstream says 3006 (certificate): the kit reads certificate_required',
    ],
    [
      'by an action of another error',
      change((text) => ({ text: text.replace('"action":"registerCertificate"', '"action":"retry"') })),
      'SHOULD /consent/search, where upstream says 3006 (certificate): 409 certificate_required, registerCertificate',
    ],
    [
      'by a wait without an end',
      change((text) => (text.includes('"quota_exhausted"') ? { headers: { 'Retry-After': 'Mon' } } : {})),
      'SHOULD /consent/search, where upstream replies 429 {"message":"API rate limit exceeded"} X-RateLimit-Remaining-Day: 0: 503 quota_exhausted, wait and Retry-After',
    ],
    [
      'by a non-member who becomes an error',
      change((text) => ({ text: text.replace('"nonMember"', '"?"') })),
      'MUST /register/search, where the user is no member: the kit reads {"status":"nonMember","consentExpiresOn":null}',
    ],
    [
      'by retries where they cannot help',
      repeat(2, () => true),
      'MUST upstream is asked once, and once more only where the error table allows it',
    ],
    [
      'by keeping nothing',
      reword('{"fresh":true}', '/register/search'),
      'SHOULD /register/search asked twice costs one call',
    ],
    [
      'by keeping all accounts',
      reword('{}', '/consent/search'),
      'MUST /consent/search with {"fresh":true} asks upstream',
    ],
    ['by keeping all', reword('{}', ...both), 'MUST upstream is asked about the session’s user, the persona hong'],
    [
      'by asking for the accounts of a non-member',
      reword('{"fresh":true}', '/consent/search'),
      'SHOULD the accounts of somebody just found to be no member cost no call',
    ],
  ]

  test.each(rows)('%s fails there', async (_, spoil, line) => {
    const { code, lines } = await listFailures(spoil, true)
    expect(lines).toContain(line)
    expect(code).toBe(lines.some((one) => one.startsWith('MUST')) ? 1 : 0)
  })
})
