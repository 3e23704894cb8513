import { QueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { createBackend, findHeading, getState, renderKit, settle } from './kit.js'

afterEach(() => sessionStorage.clear())

/** Leaves for the portal, then loads the page anew: only the browser's storage is left. */
async function reloadWhileWaiting(persona: string, link: string) {
  const backend = createBackend({ persona })
  const { user, unmount } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: link }))
  await settle()
  unmount()
  backend.questions.length = 0
  return { backend, load: (props = {}) => renderKit({ backend, queryClient: new QueryClient(), ...props }) }
}

test.each([
  ['newcomer', '핀테크 포털에서 가입하기', 'awaitingSignUp'],
  ['unlinked', '포털에서 계좌 연결하기', 'awaitingLink'],
  ['expired', '동의 갱신하기', 'awaitingRenewal'],
  ['lapsed', '동의 갱신하기', 'awaitingRenewal'],
])('%s finds the waiting screen again after a reload', async (persona, link, state) => {
  const { load } = await reloadWhileWaiting(persona, link)
  load()
  await screen.findByRole('link', { name: '포털 다시 열기' })
  expect(getState()).toBe(state)
})

test('a reload that is the return goes on at once, past what the server still remembers', async () => {
  const { backend, load } = await reloadWhileWaiting('expired', '동의 갱신하기')
  await backend.patch({ serviceTermsExpireDate: '20991231' })
  load()
  expect(await screen.findAllByRole('radio')).not.toHaveLength(0)
  expect(backend.questions.toSorted()).toEqual(['consent fresh', 'register'])
})

test('a reload asks each question once', async () => {
  const { backend, load } = await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
  load({ strict: true })
  await findHeading('포털에서 가입을 마치면 자동으로 이어져요')
  await settle()
  expect(backend.questions.toSorted()).toEqual(['consent', 'register fresh'])
})

test('another subject never sees the trip', async () => {
  const { load } = await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
  load({ backend: createBackend({ persona: 'unknown' }) })
  await findHeading('핀테크 포털 가입이 필요해요')
  await settle()
  expect(getState()).toBe('signUpNeeded')
})

test('a user change forgets the trip of the former user', async () => {
  const backend = createBackend({ persona: 'newcomer' })
  const { user, change } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  change({ subject: null })
  expect(sessionStorage).toHaveLength(0)
  change({ subject: 'newcomer' })
  await findHeading('핀테크 포털 가입이 필요해요')
})

test('what is remembered names nobody', async () => {
  await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
  const [key = ''] = Object.keys(sessionStorage)
  expect(Object.keys(sessionStorage)).toHaveLength(1)
  expect(key).not.toContain('newcomer')
  expect(JSON.parse(sessionStorage.getItem(key) ?? '')).toEqual({
    purpose: 'signUp',
    startedAt: expect.any(Number),
    accountsBefore: 0,
    waitsFor: 'registration',
    returns: 0,
    checks: 0,
  })
})

test.each(['no json', '{}', '{"purpose":"else","startedAt":1,"accountsBefore":0,"returns":0}', 'null', '[]'])(
  'a memory that holds %s is none',
  async (junk) => {
    const { load } = await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
    sessionStorage.setItem(Object.keys(sessionStorage)[0] ?? '', junk)
    load()
    await findHeading('핀테크 포털 가입이 필요해요')
  },
)

test('a trip of yesterday is none', async () => {
  const { load } = await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
  const [key = ''] = Object.keys(sessionStorage)
  const trip = JSON.parse(sessionStorage.getItem(key) ?? '') as { startedAt: number }
  sessionStorage.setItem(key, JSON.stringify({ ...trip, startedAt: trip.startedAt - 86_400_000 }))
  load()
  await findHeading('핀테크 포털 가입이 필요해요')
})
