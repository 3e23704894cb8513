import { QueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { OnboardingEvent } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, renderKit, settle } from '../kit.js'

afterEach(() => sessionStorage.clear())

/** Leaves for the portal, then loads the page anew: only the browser's storage is left. */
async function reloadWhileWaiting(persona: string, link: string) {
  const backend = createTestBackend({ persona })
  const { user, unmount } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: link }))
  await settle()
  unmount()
  backend.requests.length = 0
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

test('a reload that is the return loads fresh data and continues at once', async () => {
  const { backend, load } = await reloadWhileWaiting('expired', '동의 갱신하기')
  await backend.patch({ serviceTermsExpireDate: '20991231' })
  load()
  expect(await screen.findAllByRole('radio')).not.toHaveLength(0)
  expect(backend.requests.toSorted()).toEqual(['consent fresh', 'register'])
})

test.each([
  ['expired', 'serviceTermsExpireDate', 'service'],
  ['lapsed', 'commonTermsExpireDate', 'platform'],
])('the renewal of %s is reported once, after the reload that found it', async (persona, date, consent) => {
  const { backend, load } = await reloadWhileWaiting(persona, '동의 갱신하기')
  const onEvent = vi.fn<(event: OnboardingEvent) => void>()
  const { unmount } = load({ onEvent })
  await settle()
  unmount()
  await backend.patch({ [date]: '20991231' })
  for (const _ of [1, 2]) {
    const page = load({ onEvent })
    await settle()
    page.unmount()
  }
  const at = expect.any(Number)
  const events = onEvent.mock.calls.flat().filter(({ type }) => type !== 'screenShown')
  expect(events).toEqual([
    { type: 'returned', purpose: 'renewConsent', at },
    { type: 'consentRenewed', consent, at },
  ])
})

test('a reload loads each resource once', async () => {
  const { backend, load } = await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
  load({ strict: true })
  await findHeading('가입을 마쳤다면 알려\u00a0주세요')
  await settle()
  expect(backend.requests.toSorted()).toEqual(['consent', 'register fresh'])
})

test('another subject never sees the handoff', async () => {
  const { load } = await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
  load({ backend: createTestBackend({ persona: 'unknown' }) })
  await findHeading('핀테크 포털 가입이 필요해요')
  await settle()
  expect(getState()).toBe('signUpNeeded')
})

test('a user change removes the handoff of the former user', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user, change } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  change({ subject: null })
  expect(sessionStorage).toHaveLength(0)
  change({ subject: 'newcomer' })
  await findHeading('핀테크 포털 가입이 필요해요')
})

test('the stored handoff holds no personal data and no subject', async () => {
  await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
  const [key = ''] = Object.keys(sessionStorage)
  expect(Object.keys(sessionStorage)).toHaveLength(1)
  expect(key).not.toContain('newcomer')
  expect(JSON.parse(sessionStorage.getItem(key) ?? '')).toEqual({
    id: expect.any(String),
    purpose: 'signUp',
    startedAt: expect.any(Number),
    phase: 'looking',
    accountsBefore: 0,
    consentsBefore: { platform: null, service: null },
    waitsFor: 'registration',
    returns: 0,
    checks: 0,
  })
})

test.each(['no json', '{}', '{"purpose":"else","startedAt":1,"accountsBefore":0,"returns":0}', 'null', '[]'])(
  'a stored handoff of %s is ignored',
  async (junk) => {
    const { load } = await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
    sessionStorage.setItem(Object.keys(sessionStorage)[0] ?? '', junk)
    load()
    await findHeading('핀테크 포털 가입이 필요해요')
  },
)

test('a handoff goes on if the clock of the device was set back during the visit', async () => {
  const { load } = await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 86_400_000 })
  load()
  await findHeading('가입을 마쳤다면 알려\u00a0주세요')
})

test('a handoff older than a day is ignored', async () => {
  const { load } = await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
  const [key = ''] = Object.keys(sessionStorage)
  const handoff = JSON.parse(sessionStorage.getItem(key) ?? '') as { startedAt: number }
  sessionStorage.setItem(key, JSON.stringify({ ...handoff, startedAt: handoff.startedAt - 86_400_000 }))
  load()
  await findHeading('핀테크 포털 가입이 필요해요')
})

const portal = { signUpUrl: 'https://portal.example/signup', openIn: 'redirect' } as const

test.each(['cancelled', 'failed'] as const)(
  'a return that says it has %s goes back to where the handoff began, without a fresh load',
  async (outcome) => {
    const { backend, load } = await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
    load({ portal: { ...portal, outcome } })
    await findHeading('핀테크 포털 가입이 필요해요')
    expect(getState()).toBe('signUpNeeded')
    expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
    expect(screen.queryAllByText('포털이 열리지 않았어요. 다시 눌러 주세요.')).toHaveLength(
      outcome === 'failed' ? 1 : 0,
    )
  },
)

test('a return that says it is done loads fresh data, as a return that says nothing', async () => {
  const { backend, load } = await reloadWhileWaiting('newcomer', '핀테크 포털에서 가입하기')
  await backend.patch({ member: true })
  load({ portal: { ...portal, outcome: 'done' } })
  await findHeading('연결된 계좌가 없어요')
  expect(backend.requests).toEqual(['register fresh', 'consent'])
})

test('an outcome without a handoff means nothing', async () => {
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }), portal: { ...portal, outcome: 'failed' } })
  await findHeading('핀테크 포털 가입이 필요해요')
  expect(screen.queryByText('포털이 열리지 않았어요. 다시 눌러 주세요.')).toBeNull()
})
