import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { OnboardingEvent } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { comeBack, findHeading, renderKit, type RenderOptions, settle } from '../kit.js'

/** What is shown is reported too: test/react/store/funnel.test.tsx. */
const isOfJourney = ({ type }: OnboardingEvent) => type !== 'screenShown'

function renderWithEvents(options: RenderOptions) {
  const events: OnboardingEvent[] = []
  const kit = renderKit({ ...options, onEvent: (event) => isOfJourney(event) && events.push(event) })
  return { ...kit, events, types: () => events.map(({ type }) => type) }
}

test.each([false, true])('the events of a handoff are reported once and in order (StrictMode %s)', async (strict) => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user, types, events } = renderWithEvents({ backend, strict })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true, accounts: backend.getRows('hong') })
  comeBack()
  await user.click(await screen.findByRole('radio', { name: '신한투자증권 주식투자용' }))
  await user.click(screen.getByRole('radio', { name: '신한투자증권 펀드투자용' }))
  expect(types()).toEqual(['signUpOffered', 'portalOpened', 'returned', 'signedUp', 'accountsLinked', 'accountChosen'])
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b))
})

test('events hold no personal data', async () => {
  const backend = createTestBackend()
  const { user, events } = renderWithEvents({ backend })
  await user.click(await screen.findByRole('radio', { name: '신한투자증권 주식투자용' }))
  expect(events).toEqual([{ type: 'accountChosen', count: 1, at: expect.any(Number) }])
})

test('a failure is reported once, with its code', async () => {
  const backend = createTestBackend({ faults: [{ path: 'register', kind: 'reply', status: 404, body: '{}' }] })
  const { events } = renderWithEvents({ backend })
  await findHeading('지금은 이용할 수\u00a0없어요')
  await settle()
  expect(events).toEqual([{ type: 'failed', code: 'not_available', at: expect.any(Number) }])
})

test('a renewal is reported with the kind of consent', async () => {
  const backend = createTestBackend({ persona: 'expired' })
  const { user, events } = renderWithEvents({ backend })
  await user.click(await screen.findByRole('link', { name: '동의 갱신하기' }))
  await backend.patch({ serviceTermsExpireDate: '20991231' })
  comeBack()
  await screen.findAllByRole('radio')
  await settle()
  expect(events.at(-1)).toEqual({ type: 'consentRenewed', consent: 'service', at: expect.any(Number) })
})

test('accounts that appear without a handoff are not reported', async () => {
  const backend = createTestBackend({ persona: 'unlinked' })
  const { user, types } = renderWithEvents({ backend })
  await screen.findByRole('heading', { name: '연결된 계좌가 없어요' })
  await backend.patch({ accounts: backend.getRows('hong') })
  await user.click(await screen.findByRole('button', { name: '이미 연결했어요' }))
  await screen.findAllByRole('radio')
  expect(types()).toEqual([])
})
