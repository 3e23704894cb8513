import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Onboarding, type OnboardingEvent } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, renderKit } from '../kit.js'

const names = ['screenShown', 'recheckedWithoutResult', 'openedInBrowser', 'gaveUp', 'completed']

/** The journey of a persona, and the events for a funnel in it. */
function start(persona: string) {
  const onEvent = vi.fn<(event: OnboardingEvent) => void>()
  const kit = renderKit({ backend: createTestBackend({ persona }), onEvent, children: <Onboarding mode="multiple" /> })
  const readEvents = () => onEvent.mock.calls.flat().filter(({ type }) => names.includes(type))
  return { ...kit, readEvents }
}

const stay = { at: expect.any(Number) as number, afterMs: expect.any(Number) as number }

test('each screen is reported once, with the one before it and how long that was there', async () => {
  const { user, readEvents } = start('newcomer')
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await findHeading('포털에서 가입을 마치면 자동으로 이어져요')
  const handoffId = expect.stringMatching(/./) as string
  expect(readEvents()).toEqual([
    { type: 'screenShown', screen: 'checking', from: null, handoffId: null, ...stay, afterMs: 0 },
    { type: 'screenShown', screen: 'signUpNeeded', from: 'checking', handoffId: null, ...stay },
    { type: 'screenShown', screen: 'awaitingSignUp', from: 'signUpNeeded', handoffId, ...stay },
  ])
})

test('a recheck without result and giving up carry the state and the random id of their handoff', async () => {
  const { user, readEvents } = start('newcomer')
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await user.click(await screen.findByRole('button', { name: '가입을 마쳤어요' }))
  await findHeading(/^가입을 마쳤다면 알려/)
  await user.click(screen.getByRole('button', { name: '나중에 할게요' }))
  await findHeading('핀테크 포털 가입이 필요해요')
  const [awaiting, recheck, gaveUp, again] = readEvents().slice(2) as { handoffId?: string }[]
  const { handoffId } = awaiting!
  expect(handoffId).toMatch(/^\S{8,}$/)
  const origin = { from: 'awaitingSignUp', handoffId, ...stay }
  expect(recheck).toEqual({ type: 'recheckedWithoutResult', purpose: 'signUp', ...origin })
  expect(gaveUp).toEqual({ type: 'gaveUp', purpose: 'signUp', ...origin })
  expect(again).toEqual({ type: 'screenShown', screen: 'signUpNeeded', ...origin })
})

test('the end of the journey is reported with the count alone', async () => {
  const { user, readEvents } = start('hong')
  for (const account of await screen.findAllByRole('checkbox', { name: /투자/ })) await user.click(account)
  const count = screen.getAllByRole('checkbox', { checked: true }).filter((box) => box.closest('.ieum-item')).length
  await user.click(screen.getByRole('button', { name: /시작하기/ }))
  expect(readEvents().at(-1)).toEqual({ type: 'completed', count, from: 'choosing', handoffId: null, ...stay })
})

test('leaving an app for a real browser is reported with the name of the app', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('iPhone KAKAOTALK 25.1.0')
  const { user, readEvents } = start('newcomer')
  await user.click(await screen.findByRole('link', { name: '브라우저로 열기' }))
  const origin = { from: 'signUpNeeded', handoffId: null, ...stay }
  expect(readEvents().at(-1)).toEqual({ type: 'openedInBrowser', app: 'kakaoTalk', ...origin })
})

test('a portal that did not open is not given up', async () => {
  const onEvent = vi.fn<(event: OnboardingEvent) => void>()
  const portal = { signUpUrl: 'https://portal.test/', openIn: async () => 'failed' as const }
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }), onEvent, portal })
  await user.click(await screen.findByRole('button', { name: '핀테크 포털에서 가입하기' }))
  await screen.findAllByText('포털이 열리지 않았어요. 다시 눌러 주세요.')
  expect(onEvent).not.toHaveBeenCalledWith(expect.objectContaining({ type: 'gaveUp' }))
})
