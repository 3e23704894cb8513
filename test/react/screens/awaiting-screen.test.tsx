import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { comeBack, findHeading, getState, settle } from '../kit.js'
import { leave, leaveToSignUp, passSeconds, stopClock } from '../handoff.js'

const title = '포털에서 가입을 마치면 자동으로 이어져요'

beforeEach(stopClock)

const getStatus = () => document.querySelector('.ieum-status')

const pressDone = () => screen.getByRole('button', { name: '가입을 마쳤어요' })

test('after the start of a handoff the screen offers the portal again and a recheck', async () => {
  await leaveToSignUp()
  await findHeading(title)
  expect(getState()).toBe('awaitingSignUp')
  expect(screen.getByRole('link', { name: '포털 다시 열기' })).toHaveAttribute('target', '_blank')
  expect(pressDone()).toBeEnabled()
  const [inJourney, atPortal] = screen.getAllByRole('listitem', { current: 'step' })
  expect(inJourney).toHaveTextContent('가입')
  expect(atPortal).toHaveTextContent('회원 가입')
})

test('while the page checks by itself nothing is filled, and a quiet status says so', async () => {
  await leaveToSignUp()
  await findHeading(title)
  expect(pressDone()).toHaveClass('ieum-button-secondary')
  expect(document.querySelector('.ieum-button')).toBeNull()
  expect(getStatus()).toHaveTextContent('확인하고 있어요')
})

test.each([
  ['newcomer', '핀테크 포털에서 가입하기', '가입을 마쳤다면 알려\u00a0주세요', '가입을 마쳤어요'],
  ['unlinked', '포털에서 계좌 연결하기', '연결을 마쳤다면 알려\u00a0주세요', '연결을 마쳤어요'],
  ['expired', '동의 갱신하기', '갱신을 마쳤다면 알려\u00a0주세요', '갱신을 마쳤어요'],
])(
  '%s who comes back without an effect is asked to confirm, with a primary button',
  async (persona, link, heading, done) => {
    await leave(persona, link)
    const button = screen.getByRole('button', { name: done })
    comeBack()
    await findHeading(heading)
    expect(button).toBeVisible()
    expect(button).toHaveClass('ieum-button')
    expect(screen.queryByText(/자동으로 이어/)).toBeNull()
    expect(getStatus()).toHaveTextContent(/^아직/)
  },
)

test('a limit counts down above the button, which is not filled meanwhile', async () => {
  const { user, backend } = await leaveToSignUp()
  comeBack()
  await findHeading('가입을 마쳤다면 알려\u00a0주세요')
  await backend.layFault({ path: 'register', kind: 'reply', status: 429, body: '', headers: { 'Retry-After': '42' } })
  await user.click(pressDone())
  expect(await screen.findByText('42초 뒤에 다시 확인할 수 있어요')).toBe(getStatus())
  expect(pressDone()).toHaveClass('ieum-button-secondary')
})

test('the user can give the handoff up', async () => {
  const { user } = await leaveToSignUp()
  await user.click(screen.getByRole('button', { name: '나중에 할게요' }))
  expect(await findHeading('핀테크 포털 가입이 필요해요')).toHaveFocus()
})

test('a new member without accounts is led to linking, without the message of an earlier press', async () => {
  const { user, backend } = await leaveToSignUp()
  await user.click(pressDone())
  await settle()
  await backend.patch({ member: true })
  passSeconds(60)
  comeBack()
  await findHeading('연결된 계좌가 없어요')
  expect(screen.queryByText(/^아직/)).toBeNull()
  expect(screen.getByRole('link', { name: '포털에서 계좌 연결하기' })).toBeVisible()
})
