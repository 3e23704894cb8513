import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../src/cli/check/exchange.js'
import { judgeResponses, preflight } from '../../../src/cli/check/response-rules.js'
import { getSeoulDay } from '../../../src/contract/seoul-day.js'
import { dayMs } from '../../../src/contract/time.js'
import { formatDay } from '../../../src/contract/wire-value.js'
import { createExchange } from './exchanges.js'

const noStore = { 'Cache-Control': 'no-store' }
const ci = `${'a'.repeat(86)}==`

/** The broken rules, with what was found. */
function listBroken(exchanges: Exchange[], personalData: string[] = []) {
  return judgeResponses(exchanges, personalData)
    .filter(({ ok }) => !ok)
    .map(({ level, rule, found }) => `${level} ${rule}: ${found}`)
}

const cacheRule = 'MUST every response of both paths has Cache-Control: no-store'
const problemRule =
  'SHOULD every refusal and error is application/problem+json with status, code and action of the error table'

describe('the secrets', () => {
  it.each([
    ['an API key header (apikey)', { headers: { ...noStore, apikey: 'x' } }],
    ['an API key header (apikey)', { headers: noStore, body: { 'api-key': 'x' } }],
    ['something like a CI (88 characters of base64)', { headers: { ...noStore, 'X-User': ci } }],
    ['the field korName', { headers: noStore, body: { korName: '' } }],
  ])('%s is found in %j', (name, parts) => {
    expect(listBroken([createExchange(parts)])).toEqual([
      `MUST no response contains ${name}: POST /register/search (200)`,
    ])
  })

  it.each([
    ['as it is', '홍길동'],
    ['percent-encoded', encodeURIComponent('홍길동')],
    ['percent-encoded in lower case', encodeURIComponent('홍길동').toLowerCase()],
    ['in base64', Buffer.from('홍길동').toString('base64')],
    ['as entities of HTML', '&#xD64D;&#xAE38;&#xB3D9;'],
    ['as escaped JSON in upper case', String.raw`\uD64D\uAE38\uB3D9`],
    ['as escaped JSON', String.raw`\ud64d\uae38\ub3d9`],
  ])('the persona’s name is found %s', (_, text) => {
    expect(listBroken([createExchange({ headers: noStore, body: `{"hello":"${text}"}` })], ['홍길동'])).toEqual([
      'MUST no response contains the persona’s CI or name: POST /register/search (200)',
    ])
  })

  it('are no rule about a persona if none is known', () => {
    expect(judgeResponses([], []).map(({ rule }) => rule)).not.toContain(
      'no response contains the persona’s CI or name',
    )
  })
})

const getDay = (days: number) => formatDay(getSeoulDay(Date.now() + days * dayMs))
const respond = (today: unknown) => createExchange({ headers: noStore, body: { result: 'member', today } })

describe('the rule of `today`', () => {
  it.each(['21000101', getDay(2), getDay(-2), '2026-01-15', '20260231'])('is broken by %s', (today) => {
    expect(listBroken([respond(today)])).toEqual([
      'MUST `today`, if sent, is the day in Seoul: POST /register/search (200)',
    ])
  })

  it.each([getDay(0), getDay(1), getDay(-1), undefined, null])('is kept by %s', (today) => {
    expect(listBroken([respond(today)])).toEqual([])
  })
})

describe('the rule of no-store', () => {
  it('is broken by a response that can be stored', () => {
    expect(listBroken([createExchange({ headers: { 'Cache-Control': 'private' } })])).toEqual([
      `${cacheRule}: POST /register/search (200)`,
    ])
  })

  it('holds for the two paths only', () => {
    const elsewhere = createExchange({ request: { path: '/elsewhere' } })
    expect(listBroken([elsewhere, createExchange({ request: preflight })])).toEqual([])
  })

  it('ignores a request without a response', () => {
    expect(listBroken([createExchange({ status: 0, body: '' })])).toEqual([])
  })
})

describe('the rule of problem details', () => {
  const headers = { ...noStore, 'Content-Type': 'application/problem+json; charset=utf-8' }
  const body = { status: 409, code: 'subject_changed', action: 'signIn' }

  it('is kept by status, code and action of the error table', () => {
    expect(listBroken([createExchange({ status: 409, headers, body })])).toEqual([])
  })

  it.each([
    ['another content type', { headers: { ...headers, 'Content-Type': 'application/json' } }],
    ['another status', { status: 400 }],
    ['another action', { body: { ...body, action: 'retry' } }],
    ['an unknown code', { body: { ...body, code: 'conflict' } }],
    ['a code that only a client has', { body: { ...body, code: 'offline', action: 'retry' } }],
  ])('is broken by %s', (_, parts) => {
    const broken = listBroken([createExchange({ status: 409, headers, body, ...parts })])
    expect(broken).toEqual([expect.stringContaining(problemRule)])
  })
})

describe('the rule of CORS', () => {
  it.each(['*', 'https://elsewhere.example'])('is broken by the allowed origin %s', (origin) => {
    const headers = { ...noStore, 'Access-Control-Allow-Origin': origin }
    expect(listBroken([createExchange({ headers })])).toEqual([
      'SHOULD no response can be read by any origin (CORS): POST /register/search (200)',
    ])
  })

  it('allows a listed origin', () => {
    const headers = { ...noStore, 'Access-Control-Allow-Origin': 'https://app.example' }
    expect(listBroken([createExchange({ headers })])).toEqual([])
  })
})

it('a finding lists three different responses and counts the rest', () => {
  const exchanges = ['GET', 'PUT', 'PATCH', 'DELETE', 'POST', 'POST'].map((method) =>
    createExchange({ request: { path: '/consent/search', method } }),
  )
  expect(listBroken(exchanges)).toEqual([
    `${cacheRule}: GET /consent/search (200), PUT /consent/search (200), PATCH /consent/search (200) and 2 more`,
  ])
})
