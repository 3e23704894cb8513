import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawCodes, drawFacts, listCodes, replaceBlock, type Language } from '../../scripts/errors/draw-facts.js'
import { languages } from '../../scripts/errors/languages.js'
import { createOnboardingClient } from '../../src/client/index.js'
import { retriedCodes, statusOfCode } from '../../src/contract/error-status.js'
import { actionOfCode } from '../../src/contract/error-table.js'
import { getCodeOfNumber, listUpstreamNumbers } from '../../src/contract/upstream-codes.js'
import { getErrorMessages } from '../../src/react/i18n/error-messages.js'
import { en } from '../../src/react/i18n/locales/en.js'
import { ko } from '../../src/react/i18n/locales/ko.js'
import { createFakeBackend, type FaultRule } from '../../src/testing/index.js'

const tables = { actionOfCode, statusOfCode, retriedCodes, listUpstreamNumbers, getCodeOfNumber, getErrorMessages }
const facts = { ...tables, locales: { ko, en } }
const codes = listCodes(facts)

describe.each(Object.keys(languages) as Language[])('the pages of errors in %s', (language) => {
  const { folder } = languages[language]
  const read = (name: string) => readFileSync(`${folder}/${name}.md`, 'utf8')
  const outline = (name: string) => read(name).match(/^#+ /gm)

  it('are one for each code', () => {
    const pages = readdirSync(folder).map((name) => name.replace('.md', ''))
    expect(pages.toSorted()).toEqual([...codes, 'README'].toSorted())
  })

  it.each(codes)('say of %s what the code says; else run npm run docs:errors', (code) => {
    expect(read(code)).toBe(replaceBlock(read(code), 'facts', drawFacts(code, facts, language)))
  })

  it('have an index of all codes', () => {
    expect(read('README')).toBe(replaceBlock(read('README'), 'codes', drawCodes(facts, language)))
  })

  it.each(codes)('have for %s the same parts as in English', (code) => {
    expect(existsSync(`docs/errors/${code}.md`) && outline(code)).toEqual(['# ', '## ', '## ', '## '])
  })
})

/** What a page says to do on the sandbox. */
function readRehearsal(code: string): { persona: string; faults: FaultRule[] } | null {
  const page = readFileSync(`docs/errors/${code}.md`, 'utf8')
  const [, fault] = /^```json fault\n(.*)\n```$/m.exec(page) ?? []
  const [, persona] = /as the persona `(\w+)`/.exec(page) ?? []
  if (fault === undefined && persona === undefined) return null
  return { persona: persona ?? 'hong', faults: fault === undefined ? [] : [JSON.parse(fault) as FaultRule] }
}

const rehearsals = codes.flatMap((code) => {
  const rehearsal = readRehearsal(code)
  return rehearsal ? [{ code, ...rehearsal }] : []
})

describe('the rehearsals on the sandbox', () => {
  it('are there for every code that the platform can cause', () => {
    expect(rehearsals.map(({ code }) => code)).toEqual(codes.slice(0, codes.indexOf('unauthenticated')))
  })

  it.each(rehearsals)('show $code', async ({ code, persona, faults }) => {
    const limits = { attemptMs: 50, retryDelayMs: 0 }
    const backend = createFakeBackend({ persona, faults, limits })
    const client = createOnboardingClient({ endpoint: 'http://localhost/api/onboarding', fetch: backend.fetch })
    await expect(client.getRegistration({ subject: persona })).rejects.toMatchObject({ code })
  })
})

const url = 'http://localhost/api/onboarding/register/search'
const headers = { 'X-Ieum-Request': '1', 'Content-Type': 'application/json' }

describe('the requests that the pages send to one’s own endpoint', () => {
  it.each<[string, string, RequestInit]>([
    ['not_found', url.replace('register/search', 'nothing'), { method: 'POST', headers }],
    ['method_not_allowed', url, {}],
    ['forbidden', url, { method: 'POST', headers: { ...headers, Origin: 'https://elsewhere.example' } }],
    [
      'unsupported_media_type',
      url,
      { method: 'POST', headers: { ...headers, 'Content-Type': 'text/plain' }, body: '{}' },
    ],
    ['payload_too_large', url, { method: 'POST', headers, body: JSON.stringify({ x: 'x'.repeat(5000) }) }],
    ['bad_request', url, { method: 'POST', headers, body: 'nothing' }],
  ])('show %s', async (code, address, init) => {
    const response = await createFakeBackend({ persona: 'hong' }).fetch(address, init)
    expect(await response.json()).toMatchObject({ code })
    expect(readFileSync(`docs/errors/${code}.md`, 'utf8')).toContain('curl -i')
  })
})
