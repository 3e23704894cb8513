// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { createTestSandbox } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

const app = 'http://localhost:3000'
const address = `${app}/link?from=portal`

const ends = [
  ['hong', '/portal/apps', '연결하기'],
  ['expired', '/portal/consents', '동의 갱신'],
  ['locked', '/portal/accounts', '본인 확인하고 잠금 풀기'],
] as const

async function walk(persona: string, path: string, button: string, returnTo: string) {
  const visitor = createVisitor(createTestSandbox({ returnOrigins: [app] }))
  await visitor.go(`${path}?persona=${persona}&returnTo=${encodeURIComponent(returnTo)}`)
  await visitor.press(button)
  return [...visitor.page.querySelectorAll('a')].find((link) => link.textContent === '앱으로 돌아가기')
}

describe('the way back to the app', () => {
  test.each(ends)('ends what %s does at %s with a link', async (persona, path, button) => {
    expect((await walk(persona, path, button, address))?.getAttribute('href')).toBe(address)
  })

  test.each([
    'https://evil.example/',
    'http://localhost:3000.evil.example/',
    'http://localhost:3001/',
    'http://localhost:3000@evil.example/',
    'javascript:alert(1)//http://localhost:3000',
    '//localhost:3000/',
    '/portal/apps',
    '',
  ])('never leads to %j', async (hostile) => {
    expect(await walk('hong', '/portal/apps', '연결하기', hostile)).toBeUndefined()
  })

  test('is forgotten when another app sends the user without one', async () => {
    const visitor = createVisitor(createTestSandbox({ returnOrigins: [app] }))
    await visitor.go(`/portal/apps?persona=hong&returnTo=${encodeURIComponent(address)}`)
    await visitor.go('/portal/apps?persona=hong')
    await visitor.press('연결하기')
    expect(visitor.page.querySelector(`a[href^="${app}"]`)).toBeNull()
  })

  test('is checked again when a cookie brings it', async () => {
    const cookie = `ieum_portal_persona=hong; ieum_portal_return=${encodeURIComponent('https://evil.example/')}`
    const request = new Request('http://portal.test/portal/linked', { headers: { cookie } })
    const page = await createTestSandbox({ returnOrigins: [app] }).handle(request)
    if (!(page instanceof Response)) throw new Error('A fault instead of a page')
    expect(await page.text()).not.toContain('evil.example')
  })
})
