import { expect, test } from 'vitest'
import { expectNoPersonalData, type InspectedPage } from '../../src/testing/index.js'
import type { InspectedFrame } from '../../src/testing/inspected-page.js'

const person = { ci: 'ci-of-hong', korName: '홍길동', accountNumbers: ['160657695589800099'] }

const emptyFrame: InspectedFrame = {
  url: () => 'https://app.example/',
  evaluate: async ({ name }) => JSON.parse(name === 'readKept' ? '[]' : '""'),
}

/** A page that has nothing of a person. */
function createPage(changes: Partial<InspectedPage> = {}): InspectedPage {
  return {
    frames: () => [emptyFrame],
    consoleMessages: async () => [],
    pageErrors: async () => [],
    requests: async () => [],
    context: () => ({ cookies: async () => [] }),
    ...changes,
  }
}

const createRequest = (changes: object) => ({
  url: () => 'https://app.example/api',
  postDataBuffer: () => new TextEncoder().encode('account=160657695589800099'),
  allHeaders: async () => ({}),
  response: async () => null,
  ...changes,
})

const reject = () => Promise.reject(new Error('closed'))

test('finds nothing on a page that keeps all to itself', async () => {
  const failed = createRequest({ response: reject, allHeaders: reject, postDataBuffer: () => null })
  const broken = createRequest({ response: async () => ({ text: reject, allHeaders: reject }) })
  const message = { text: () => 'JSHandle@object', args: () => [{ jsonValue: reject }] }
  const page = createPage({
    requests: async () => [failed, broken],
    consoleMessages: async () => [message],
    frames: () => [emptyFrame, { url: () => 'about:blank', evaluate: reject }],
  })
  await expect(expectNoPersonalData(page, person)).resolves.toBeUndefined()
})

test('fails if the page itself cannot be read', async () => {
  const page = createPage({ frames: () => [{ url: () => 'about:blank', evaluate: reject }] })
  await expect(expectNoPersonalData(page, person)).rejects.toThrow('closed')
})

test.each<[string, Partial<InspectedPage>]>([
  ['the Korean name in a cookie', { context: () => ({ cookies: async () => [{ name: 'user', value: '홍길동' }] }) }],
  [
    'an account number in the address of request 1',
    { requests: async () => [createRequest({ url: () => '/?a=160657695589800099' })] },
  ],
])('finds %s', async (leak, changes) => {
  await expect(expectNoPersonalData(createPage(changes), person)).rejects.toThrow(`Personal data got out: ${leak}.`)
})

test.each(['requests', 'consoleMessages', 'pageErrors'])('names the Playwright that has %s', async (method) => {
  const old = createPage()
  Reflect.deleteProperty(old, method)
  await expect(expectNoPersonalData(old, person)).rejects.toThrow('Playwright 1.56')
})

test.each<[string, unknown]>([
  ['nobody', undefined],
  ['an object without data', {}],
  ['a variable of the environment that is unset', { ci: process.env.IEUM_NO_SUCH_VARIABLE }],
  ['empty texts', { ci: '', korName: ' ', name: '' }],
  ['account numbers only', { accountNumbers: ['160657695589800099'] }],
])('refuses %s as the person, of whom nothing would be found', async (_, nobody) => {
  const result = expectNoPersonalData(createPage(), nobody as typeof person)
  await expect(result).rejects.toThrow(TypeError)
  await expect(result).rejects.toThrow('Pass `ci` and `korName`')
})
