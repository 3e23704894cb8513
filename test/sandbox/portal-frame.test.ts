// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTestSandbox } from './gateway-caller.js'
import { createVisitor } from './portal-visitor.js'

const pages = [
  ['/portal/sign-up', ''],
  ['/portal/sign-up', 'newcomer'],
  ['/portal/sign-up', 'hong'],
  ['/portal/accounts', 'unlinked'],
  ['/portal/accounts', 'many'],
  ['/portal/apps', 'hong'],
  ['/portal/linked', 'hong'],
  ['/portal/consents', 'expired'],
  ['/portal/accounts', 'locked'],
  ['/portal/unlocked', 'hong'],
  ['/portal/nowhere', ''],
] as const

async function open(path: string, persona: string) {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go(persona ? `${path}?persona=${persona}` : path)
  return visitor
}

const suffix = ' · 금융투자 핀테크 포털 (샌드박스)'

test.each(pages)('%s says to %j that it is a sandbox, and has one first heading, its title', async (path, persona) => {
  const { page, heading } = await open(path, persona)
  expect(page.querySelector('header strong')?.textContent).toBe('샌드박스')
  expect(page.querySelectorAll('h1')).toHaveLength(1)
  expect(page.title).toBe(heading + suffix)
  expect(page.documentElement.lang).toBe('ko')
})

test('no two pages share a title', async () => {
  const titles = await Promise.all(pages.map(async ([path, persona]) => (await open(path, persona)).page.title))
  expect(new Set(titles).size).toBe(pages.length)
})

test('whoever has linked nothing sees how far they are', async () => {
  const { page } = await open('/portal/accounts', 'unlinked')
  expect(page.querySelector('nav [aria-current=step]')?.textContent).toContain('가상계좌 발급')
})

test('whoever has linked accounts sees the menu, with the page they are on', async () => {
  const { page } = await open('/portal/accounts', 'many')
  const links = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/portal/accounts', '/portal/apps', '/portal/consents'])
  expect(page.querySelector('nav [aria-current=page]')?.textContent).toBe('가상계좌')
})

test.each([
  ['newcomer', '/portal/sign-up'],
  ['locked', '/portal/accounts'],
])('%s, to whom the pages are closed, sees no menu', async (persona, path) => {
  const { page } = await open(path, persona)
  expect(page.querySelectorAll('nav a')).toHaveLength(0)
})

test('a refused form says so in the title and keeps what was typed', async () => {
  const visitor = await open('/portal/accounts', 'unlinked')
  const alias = '가'.repeat(21)
  await visitor.press('가상계좌 발급', { firm: '00993', alias })
  expect(visitor.page.title).toBe(`오류: 가상계좌를 발급받아요${suffix}`)
  const field = visitor.page.querySelector('#alias')
  expect([field?.getAttribute('value'), field?.getAttribute('aria-invalid')]).toEqual([alias, 'true'])
  expect(visitor.page.querySelector('[name=firm][checked]')?.getAttribute('value')).toBe('00993')
})

test('after a refusal to link nothing, nothing is chosen still', async () => {
  const visitor = await open('/portal/apps', 'hong')
  await visitor.press('연결하기', { account: [] })
  expect(visitor.page.querySelectorAll('[name=account]')).toHaveLength(2)
  expect(visitor.page.querySelectorAll('[name=account][checked]')).toHaveLength(0)
})

test.each([
  ['service', '앱 정보 제공 동의를 철회했어요. 계좌 연결도 모두 풀렸어요.'],
  ['common', '플랫폼 정보 제공 동의를 철회했어요. 이제 어느 앱에서도 계좌를 쓸 수 없어요.'],
])('withdrawing the consent %s says which one, and what that did', async (consent, news) => {
  const visitor = await open('/portal/consents', 'many')
  await visitor.press('동의 철회', { consent })
  expect(visitor.page.querySelector('[role=status]')?.textContent).toBe(news)
})

test('a consent that is over is renewed, not withdrawn', async () => {
  const { page } = await open('/portal/consents', 'lapsed')
  const card = page.querySelector('[aria-labelledby=common]')
  expect([...(card?.querySelectorAll('button') ?? [])].map((button) => button.textContent)).toEqual(['동의 갱신'])
})

test.each([
  ['hong', '/portal/apps', '연결하기'],
  ['expired', '/portal/consents', '동의 갱신'],
  ['locked', '/portal/accounts', '본인 확인하고 잠금 풀기'],
])('%s is told the way back to the app when all is done', async (persona, path, button) => {
  const visitor = await open(path, persona)
  await visitor.press(button)
  expect(visitor.page.querySelector('h2')?.textContent).toBe('이제 앱으로 돌아가세요')
})
