import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { insertEmulation } from '../../../scripts/sandbox/draw-emulation.js'
import { emulatedResponses, listFaultNumbers } from '../../../src/sandbox/gateway/emulation.js'
import type { SandboxOptions } from '../../../src/sandbox/index.js'
import { createBody, createTestSandbox, readGateway, type RequestChanges, type RouteName } from '../call-sandbox.js'

interface Probe extends RequestChanges {
  route?: RouteName
  persona?: string
  options?: Partial<SandboxOptions>
}

/** How each response of the table is got. */
const probes: Record<string, Probe> = {
  member: {},
  nonMember: { persona: 'newcomer' },
  accounts: { route: 'consent' },
  noRoute: { path: '/v1/account/balance' },
  methodNotAllowed: { method: 'GET' },
  noKey: { headers: { apikey: '' } },
  wrongKey: { headers: { apikey: 'other' } },
  quotaUsedUp: { options: { quota: 0 } },
  tooLarge: { body: 'x'.repeat(1_100_000) },
  forbidden: { options: { partner: { comId: 'F0000', srvId: '000' } } },
  unsupportedMediaType: { headers: { 'content-type': 'text/plain' } },
  accountLocked: { persona: 'locked' },
  brokenJson: { body: '{' },
  fieldMissing: { body: createBody('hong', { body: {} }) },
  userNotFound: { route: 'consent', persona: 'newcomer' },
  nameMismatch: { body: createBody('hong', { body: { korName: '다른이' } }) },
}

test('every response of the table has a request that gets it, and no other has', () => {
  expect(Object.keys(probes).toSorted()).toEqual(Object.keys(emulatedResponses).toSorted())
})

test.each(Object.entries(emulatedResponses))('the sandbox says %s as the table does', async (name, claim) => {
  const { route = 'register', persona = 'hong', options, ...changes } = probes[name] ?? {}
  const { status, body } = await readGateway(createTestSandbox(options), route, persona, changes)
  const members = Object.entries(body).flatMap(([key, value]) => [key, String(value), `${key}: ${String(value)}`])
  expect(status).toBe(claim.status)
  expect(members).toContain(claim.body)
})

test('no number of the manual is claimed twice', () => {
  const own = Object.values(emulatedResponses).flatMap(({ body }) => /^code: (\d+)$/.exec(body)?.[1] ?? [])
  expect(listFaultNumbers().filter((number) => own.includes(String(number)))).toEqual([])
  expect(listFaultNumbers()).toContain(3600)
})

/** Without the spaces that align a table. */
const flat = (text: string) => text.replaceAll(/ +\|/g, ' |').replaceAll(/-{3,}/g, '---')

test.each([
  ['docs/sandbox.md', 'en'],
  ['docs/ko/sandbox.md', 'ko'],
] as const)('%s has the table; else run npm run docs:sandbox', (path, language) => {
  const page = readFileSync(path, 'utf8')
  expect(flat(page)).toBe(flat(insertEmulation(page, { emulatedResponses, listFaultNumbers }, language)))
})
