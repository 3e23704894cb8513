// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTestSandbox } from '../call-sandbox.js'
import { createVisitor } from './portal-visitor.js'

test('offers to renew a consent that is over, not to withdraw it', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/consents?persona=lapsed')
  const card = visitor.page.querySelector('[aria-labelledby=common]')
  expect([...(card?.querySelectorAll('button') ?? [])].map((button) => button.textContent)).toEqual(['동의 갱신'])
})

test.each([
  ['unlinked', null],
  ['expiring', '곧 만료'],
  ['expired', '만료됨'],
  ['many', '동의함'],
  ['hong', '동의함'],
])('tags the consent of %s for the app with %j', async (persona, tag) => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go(`/portal/consents?persona=${persona}`)
  expect(visitor.page.querySelector('[aria-labelledby=service] .tag')?.textContent ?? null).toBe(tag)
})

test('shows the last day of a consent, or that there is none', async () => {
  const visitor = createVisitor(createTestSandbox())
  const readLastDay = () => visitor.page.querySelector('[aria-labelledby=service] .until')?.textContent
  await visitor.go('/portal/consents?persona=expiring')
  expect(readLastDay()).toBe('마지막 날 2026년 12월 4일')
  await visitor.go('/portal/consents?persona=hong')
  expect(readLastDay()).toBe('마지막 날이 정해져 있지 않아요.')
})

test('leads to the page that links accounts if the consent for the app was not given', async () => {
  const visitor = createVisitor(createTestSandbox())
  await visitor.go('/portal/consents?persona=unlinked')
  expect(visitor.page.querySelector('[aria-labelledby=service] a')?.getAttribute('href')).toBe('/portal/apps')
})
