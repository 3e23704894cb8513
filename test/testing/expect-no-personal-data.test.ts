import { expect, test } from 'vitest'
import { expectNoPersonalData, type InspectedPage } from '../../src/testing/expect-no-personal-data.js'

const person = { ci: 'ci-of-hong', korName: '홍길동', accountNumbers: ['160657695589800099'] }

/** A page that shows an account number, as pages do. */
function createPage(changes: Partial<InspectedPage> = {}): InspectedPage {
  return {
    url: () => 'https://app.example/',
    evaluate: async () => JSON.parse('{"document":"160657695589800099","storage":[]}'),
    consoleMessages: async () => [],
    requests: async () => [],
    context: () => ({ cookies: async () => [] }),
    ...changes,
  }
}

const createRequest = (changes: object) => ({
  url: () => 'https://app.example/api',
  postData: () => 'account=160657695589800099',
  headers: () => ({}),
  response: async () => null,
  ...changes,
})

test('finds nothing on a page that keeps all to itself', async () => {
  const failed = createRequest({ response: () => Promise.reject(new Error('closed')) })
  await expect(expectNoPersonalData(createPage({ requests: async () => [failed] }), person)).resolves.toBeUndefined()
})

test.each<[string, Partial<InspectedPage>]>([
  [
    'the CI in the response to request 1',
    { requests: async () => [createRequest({ response: async () => ({ text: async () => person.ci }) })] },
  ],
  [
    'the Korean name in the headers of request 1',
    { requests: async () => [createRequest({ headers: () => ({ 'x-name': '홍길동' }) })] },
  ],
  [
    'an account number in the address of request 1',
    { requests: async () => [createRequest({ url: () => '/?a=160657695589800099' })] },
  ],
  ['the Korean name in a cookie', { context: () => ({ cookies: async () => [{ name: 'user', value: '홍길동' }] }) }],
])('finds %s', async (leak, changes) => {
  await expect(expectNoPersonalData(createPage(changes), person)).rejects.toThrow(`Personal data got out: ${leak}.`)
})

test('says which Playwright it needs', async () => {
  const old = createPage()
  Reflect.deleteProperty(old, 'requests')
  await expect(expectNoPersonalData(old, person)).rejects.toThrow('Playwright 1.56')
})
