import { Validator } from '@seriousme/openapi-schema-validator'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statusOfCode } from '../../src/contract/error-status.js'
import { actionOfCode, type OnboardingErrorCode } from '../../src/contract/error-table.js'
import { registrationQuestion, virtualAccountsQuestion } from '../../src/contract/question.js'
import { readReply } from '../../src/contract/reply.js'
import { isSubject, requestHeader, subjectHeader } from '../../src/contract/request-headers.js'
import { createFakeBackend, personas, type FaultRule } from '../../src/testing/index.js'
import { compile, describeAnswer, document, listFaults } from './openapi-document.js'
import { wireJson, wireText } from './wire-json.js'

const paths = [registrationQuestion.path, virtualAccountsQuestion.path]
const codes = Object.entries(statusOfCode) as [keyof typeof statusOfCode, number][]

interface Spoiled {
  method?: string
  headers?: Record<string, string>
  body?: string
}

function post(path: string, persona: string | null, faults: FaultRule[] = [], spoiled: Spoiled = {}) {
  const limits = { attemptMs: 50, totalMs: 80 }
  const headers = { 'Content-Type': 'application/json', [requestHeader]: '1', ...spoiled.headers }
  const { fetch } = createFakeBackend({ persona, faults, limits })
  return fetch(`/api${path}`, { method: 'POST', body: '{}', ...spoiled, headers })
}

function business(code: number) {
  return { kind: 'reply' as const, status: 500, body: JSON.stringify({ code }) }
}

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate({ ...document })).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  it('knows the paths, the codes and the next steps of the contract and no others', () => {
    const { ErrorCode, ErrorAction } = document.components.schemas
    expect(Object.keys(document.paths)).toEqual(paths)
    expect(new Set(ErrorCode?.enum)).toEqual(new Set(codes.map(([code]) => code)))
    expect(new Set(ErrorAction?.enum)).toEqual(new Set(Object.values(actionOfCode)))
  })

  it.each(paths)('%s answers every code with its status', (path) => {
    const responses = document.paths[path]?.post.responses ?? {}
    const documented = Object.keys(responses).flatMap((status) =>
      (describeAnswer(path, Number(status)).schema.allOf?.[1]?.properties?.code?.enum ?? []).map((code) => [
        code,
        Number(status),
      ]),
    )
    expect(Object.fromEntries(documented)).toEqual(statusOfCode)
  })

  it('tells the next step and the status of every code, as the contract has them', () => {
    const rows = document.components.schemas.Problem?.description?.matchAll(/^\| (\w+) \| (\w+) \| (\d+) \|$/gm)
    const told = Array.from(rows ?? [], ([, code, action, status]) => [code, action, Number(status)])
    expect(new Set(told)).toEqual(new Set(codes.map(([code, status]) => [code, actionOfCode[code], status])))
  })

  it('asks for the headers that the client sends', () => {
    const { Request, Subject } = document.components.parameters
    expect(Request).toMatchObject({ name: requestHeader, required: true, schema: { const: '1' } })
    expect(Subject).toMatchObject({ name: subjectHeader, required: false })
    const accepts = compile('#/components/parameters/Subject/schema')
    fc.assert(fc.property(wireText, (text) => accepts(text) === isSubject(text)))
  })

  it('holds for every schema: what it lets pass as an answer, the kit reads', () => {
    for (const [question, name] of [
      [registrationQuestion, 'RegistrationAnswer'],
      [virtualAccountsQuestion, 'VirtualAccountsAnswer'],
    ] as const) {
      const accepts = compile(`#/components/schemas/${name}`)
      const read = (text: string) => readReply<unknown>(question, { status: 200, headers: new Headers(), text }, 0)
      fc.assert(fc.property(wireJson, (body) => void (accepts(body) && read(JSON.stringify(body)))))
    }
  })
})

describe('a real answer is as documented', () => {
  const asked = personas.flatMap(({ id }) => paths.map((path) => ({ id, path })))
  it.each(asked)('to $path for $id', async ({ id, path }) => {
    expect(await listFaults(path, await post(path, id))).toEqual([])
  })

  const refusals: [number, string, string | null, Spoiled][] = [
    [404, '/elsewhere', 'many', {}],
    [405, '', 'many', { method: 'PUT' }],
    [403, '', 'many', { headers: { [requestHeader]: '0' } }],
    [415, '', 'many', { headers: { 'Content-Type': 'text/plain' } }],
    [401, '', null, {}],
    [409, '', 'many', { headers: { [subjectHeader]: 'somebody-else' } }],
    [413, '', 'many', { body: ' '.repeat(5000) }],
    [400, '', 'many', { body: '[]' }],
  ]
  it.each(refusals)('when it is the refusal %i', async (status, end, persona, init) => {
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
  it.each(faults)('when it is %s', async (code, fault) => {
    for (const path of paths) {
      const response = await post(path, 'many', [{ path: '*', ...fault }])
      expect(await response.clone().json()).toMatchObject({ code })
      expect(await listFaults(path, response)).toEqual([])
    }
  })
})

describe('the schemas of the answers', () => {
  const row = { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용', endpoint: 'x' }
  const empty = { vtAccNo: null }

  const lists = [undefined, null, 'null', '', ' ', [], row, [row, empty], [{ ...row, comId: 2, vtAccNo: 7 }]]
  it.each([
    { name: 'RegistrationAnswer', body: { result: ' NONMEMBER ', commonTermsExpireDate: '00000000' } },
    {
      name: 'RegistrationAnswer',
      body: { result: 'member', commonTermsExpireDate: 20271105, message: 'null', code: '' },
    },
    ...lists.map((vtAccList) => ({ name: 'VirtualAccountsAnswer', body: { vtAccList, serviceTermsExpireDate: null } })),
  ])('$name tolerates $body', ({ name, body }) => {
    expect(compile(`#/components/schemas/${name}`)(JSON.parse(JSON.stringify(body)))).toBe(true)
  })

  it.each([
    ['Question', []],
    ['Question', { fresh: 'true' }],
    ['RegistrationAnswer', {}],
    ['RegistrationAnswer', 'member'],
    ['RegistrationAnswer', { result: 'perhaps' }],
    ['RegistrationAnswer', { result: null }],
    ['RegistrationAnswer', { result: 'member', code: 3007 }],
    ['VirtualAccountsAnswer', []],
    ['VirtualAccountsAnswer', { vtAccList: 'none' }],
    ['VirtualAccountsAnswer', { vtAccList: [empty] }],
    ['VirtualAccountsAnswer', { vtAccList: empty }],
    ['VirtualAccountsAnswer', { vtAccList: [{ ...row, vtAccNo: Number(row.vtAccNo) }] }],
    ['VirtualAccountsAnswer', { vtAccList: [], message: 'not found user' }],
    ['Problem', { status: 409, code: 'consent_required' }],
    ['Problem', { status: 409, code: '4006', action: 'consent' }],
    ['Problem', { status: 401, code: 'unauthenticated', action: 'login' }],
  ])('%s refuses %j', (name, body) => {
    expect(compile(`#/components/schemas/${name}`)(body)).toBe(false)
  })
})
