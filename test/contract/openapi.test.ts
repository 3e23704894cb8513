import { Validator } from '@seriousme/openapi-schema-validator'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statusOfCode } from '../../src/contract/error-status.js'
import { actionOfCode, type OnboardingErrorCode } from '../../src/contract/error-table.js'
import { registrationResource, virtualAccountsResource } from '../../src/contract/resources.js'
import { parseResponse } from '../../src/contract/response.js'
import { isSubject, requestHeader, requestIdHeader, subjectHeader } from '../../src/contract/request-headers.js'
import { createFakeBackend, personas, type FaultRule } from '../../src/testing/index.js'
import { compile, describeResponse, document, listFaults } from './openapi-document.js'
import { wireJson, wireText } from './wire-json.js'

/** What pages of other origins may read of a response, besides its body. */
const exposedHeaders = ['Retry-After', 'Age', requestIdHeader]
const paths = [registrationResource.path, virtualAccountsResource.path]
const codes = Object.entries(statusOfCode) as [keyof typeof statusOfCode, number][]

interface RequestChanges {
  method?: string
  headers?: Record<string, string>
  body?: string
}

function post(path: string, persona: string | null, faults: FaultRule[] = [], changes: RequestChanges = {}) {
  const limits = faults.some(({ kind }) => kind === 'stall') ? { attemptMs: 50 } : {}
  const headers = { 'Content-Type': 'application/json', [requestHeader]: '1', ...changes.headers }
  const { fetch } = createFakeBackend({ persona, faults, limits })
  return fetch(`/api${path}`, { method: 'POST', body: '{}', ...changes, headers })
}

function business(code: number) {
  return { kind: 'reply' as const, status: 500, body: JSON.stringify({ code }) }
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate({ ...document })).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  it('has the paths, the codes and the actions of the contract and no others', () => {
    const { ErrorCode, ErrorAction } = document.components.schemas
    expect(Object.keys(document.paths)).toEqual(paths)
    expect(new Set(ErrorCode?.enum)).toEqual(new Set(codes.map(([code]) => code)))
    expect(new Set(ErrorAction?.enum)).toEqual(new Set(Object.values(actionOfCode)))
  })

  it.each(paths)('%s documents every code with its status', (path) => {
    const responses = document.paths[path]?.post.responses ?? {}
    const documented = Object.keys(responses).flatMap((status) =>
      (describeResponse(path, Number(status)).schema.allOf?.[1]?.properties?.code?.enum ?? []).map((code) => [
        code,
        Number(status),
      ]),
    )
    expect(Object.fromEntries(documented)).toEqual(statusOfCode)
  })

  it('lists the action and the status of every code', () => {
    const rows = document.components.schemas.Problem?.description?.matchAll(/^\| (\w+) \| (\w+) \| (\d+) \|$/gm)
    const listed = Array.from(rows ?? [], ([, code, action, status]) => [code, action, Number(status)])
    expect(new Set(listed)).toEqual(new Set(codes.map(([code, status]) => [code, actionOfCode[code], status])))
  })

  it('describes the headers that the client sends', () => {
    const { Request, Subject } = document.components.parameters
    expect(Request).toMatchObject({ name: requestHeader, required: true, schema: { const: '1' } })
    expect(Subject).toMatchObject({ name: subjectHeader, required: false })
    const accepts = compile('#/components/parameters/Subject/schema')
    fc.assert(fc.property(wireText, (text) => accepts(text) === isSubject(text)))
  })

  it('documents every header that pages of other origins may read', () => {
    for (const path of paths) {
      const statuses = Object.keys(document.paths[path]?.post.responses ?? {})
      const named = statuses.map((status) => describeResponse(path, Number(status)).headers.map(({ name }) => name))
      expect(named.every((names) => names.includes(requestIdHeader))).toBe(true)
      expect(new Set(named.flat())).toEqual(new Set(['Cache-Control', 'Allow', ...exposedHeaders]))
    }
  })

  it('accepts only bodies that the kit can read', () => {
    for (const [resource, name] of [
      [registrationResource, 'RegistrationBody'],
      [virtualAccountsResource, 'VirtualAccountsBody'],
    ] as const) {
      const accepts = compile(`#/components/schemas/${name}`)
      const read = (text: string) => parseResponse<unknown>(resource, { status: 200, headers: new Headers(), text }, 0)
      fc.assert(fc.property(wireJson, (body) => void (accepts(body) && read(JSON.stringify(body)))))
    }
  })
})

describe('a real response is as documented', () => {
  const loads = personas.flatMap(({ id }) => paths.map((path) => ({ id, path })))
  it.each(loads)('for $path and the persona $id', async ({ id, path }) => {
    expect(await listFaults(path, await post(path, id))).toEqual([])
  })

  const refusals: [number, string, string | null, RequestChanges][] = [
    [404, '/elsewhere', 'many', {}],
    [405, '', 'many', { method: 'PUT' }],
    [403, '', 'many', { headers: { [requestHeader]: '0' } }],
    [415, '', 'many', { headers: { 'Content-Type': 'text/plain' } }],
    [401, '', null, {}],
    [409, '', 'many', { headers: { [subjectHeader]: 'somebody-else' } }],
    [413, '', 'many', { body: ' '.repeat(5000) }],
    [400, '', 'many', { body: '[]' }],
  ]
  it.each(refusals)('if it is the refusal %i', async (status, end, persona, init) => {
    for (const path of paths) {
      const response = await post(end || path, persona, [], init)
      expect(response.status).toBe(status)
      expect(await listFaults(path, response)).toEqual([])
    }
  })

  const faults: [OnboardingErrorCode, Omit<FaultRule, 'path'>][] = [
    ['network', { kind: 'reset' }],
    ['timeout', { kind: 'stall' }],
    ['upstream_unavailable', { kind: 'reply', status: 503 }],
    ['firm_unavailable', business(3600)],
    ['invalid_response', { kind: 'html' }],
    ['quota_exhausted', { kind: 'reply', status: 429, headers: { 'X-RateLimit-Remaining-Day': '0' } }],
    ['rate_limited', { kind: 'reply', status: 429 }],
    ['certificate_required', business(3006)],
    ['account_unlinked', business(3010)],
    ['consent_required', business(4006)],
    ['portal_login_required', business(2001)],
    ['portal_locked', business(2003)],
    ['identity_mismatch', business(4005)],
    ['not_available', { kind: 'redirect' }],
  ]
  it.each(faults)('if it is the error %s', async (code, fault) => {
    for (const path of paths) {
      const response = await post(path, 'many', [{ path: '*', ...fault }])
      expect(await response.clone().json()).toMatchObject({ code })
      expect(await listFaults(path, response)).toEqual([])
    }
  })
})

const load = (fetch: typeof globalThis.fetch, path: string, fresh: boolean) =>
  fetch(`/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [requestHeader]: '1' },
    body: JSON.stringify({ fresh }),
  })

describe('a response past the limit of a person is as documented', () => {
  it.each(paths)('for %s: 429, and the last known result with its Age', async (path) => {
    const { fetch } = createFakeBackend({ persona: 'newcomer', limits: { callBurst: 1, callEveryMs: 60_000 } })
    await load(fetch, path, false)
    const [refused, known] = [await load(fetch, path, true), await load(fetch, path, false)]
    expect([refused.status, known.status]).toEqual([429, 200])
    expect(await refused.clone().json()).toMatchObject({ code: 'too_many_checks', action: 'wait' })
    expect([refused, known].map(({ headers }) => [headers.has('Retry-After'), headers.has('Age')])).toEqual([
      [true, false],
      [false, true],
    ])
    expect([await listFaults(path, refused), await listFaults(path, known)]).toEqual([[], []])
  })
})

describe('a schema of the OpenAPI document', () => {
  const row = { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용', endpoint: 'x' }
  const empty = { vtAccNo: null }

  const lists = [undefined, null, 'null', '', ' ', [], row, [row, empty], [{ ...row, comId: 2, vtAccNo: 7 }]]
  it.each([
    { name: 'RegistrationBody', body: { result: ' NONMEMBER ', commonTermsExpireDate: '00000000' } },
    {
      name: 'RegistrationBody',
      body: { result: 'member', commonTermsExpireDate: 20271105, message: 'null', code: '' },
    },
    ...lists.map((vtAccList) => ({ name: 'VirtualAccountsBody', body: { vtAccList, serviceTermsExpireDate: null } })),
  ])('$name accepts $body', ({ name, body }) => {
    expect(compile(`#/components/schemas/${name}`)(JSON.parse(JSON.stringify(body)))).toBe(true)
  })

  it.each([
    ['LoadRequest', []],
    ['LoadRequest', { fresh: 'true' }],
    ['RegistrationBody', {}],
    ['RegistrationBody', 'member'],
    ['RegistrationBody', { result: 'perhaps' }],
    ['RegistrationBody', { result: null }],
    ['RegistrationBody', { result: 'member', code: 3007 }],
    ['VirtualAccountsBody', []],
    ['VirtualAccountsBody', { vtAccList: 'none' }],
    ['VirtualAccountsBody', { vtAccList: [empty] }],
    ['VirtualAccountsBody', { vtAccList: empty }],
    ['VirtualAccountsBody', { vtAccList: [{ ...row, vtAccNo: Number(row.vtAccNo) }] }],
    ['VirtualAccountsBody', { vtAccList: [], message: 'not found user' }],
    ['Problem', { status: 409, code: 'consent_required' }],
    ['Problem', { status: 409, code: '4006', action: 'consent' }],
    ['Problem', { status: 401, code: 'unauthenticated', action: 'login' }],
  ])('%s refuses %j', (name, body) => {
    expect(compile(`#/components/schemas/${name}`)(body)).toBe(false)
  })
})
