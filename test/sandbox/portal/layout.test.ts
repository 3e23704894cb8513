// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTestSandbox } from '../call-sandbox.js'
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

test.each(pages)('marks %s for %j as a sandbox, and has one first heading that is its title', async (path, persona) => {
  const { page, heading } = await open(path, persona)
  expect(page.querySelector('header strong')?.textContent).toBe('샌드박스')
  expect(page.querySelectorAll('h1')).toHaveLength(1)
  expect(page.title).toBe(heading + suffix)
  expect(page.documentElement.lang).toBe('ko')
})

test('gives every page its own title', async () => {
  const titles = await Promise.all(pages.map(async ([path, persona]) => (await open(path, persona)).page.title))
  expect(new Set(titles).size).toBe(pages.length)
})

test('shows the steps to a persona without linked accounts', async () => {
  const { page } = await open('/portal/accounts', 'unlinked')
  expect(page.querySelector('nav [aria-current=step]')?.textContent).toContain('연결')
})

test('shows the menu to a persona with linked accounts, with the current page', async () => {
  const { page } = await open('/portal/accounts', 'many')
  const links = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/portal/accounts', '/portal/apps', '/portal/consents'])
  expect(page.querySelector('nav [aria-current=page]')?.textContent).toBe('가상계좌')
})

test.each([
  ['newcomer', '/portal/sign-up'],
  ['locked', '/portal/accounts'],
])('shows no menu to %s, who may not open its pages', async (persona, path) => {
  const { page } = await open(path, persona)
  expect(page.querySelectorAll('nav a')).toHaveLength(0)
})
