import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { getState, settle } from '../kit.js'
import { leaveToSignUp, stopClock } from '../handoff.js'

const stillWaiting = /^아직 가입이 확인되지 않아요/

beforeEach(stopClock)

const getStatus = () => document.querySelector('.ieum-status')

const pressDone = () => screen.getByRole('button', { name: '가입을 마쳤어요' })

test('a recheck that finds no change says so each time and keeps the button', async () => {
  const { user, backend } = await leaveToSignUp()
  expect(screen.queryByText(stillWaiting)).toBeNull()
  for (const count of [1, 2]) {
    await user.click(pressDone())
    await settle()
    expect(getStatus()).toHaveTextContent(stillWaiting)
    expect(document.querySelector('[aria-live]')).toHaveTextContent(/아직 가입이 확인되지 않아요/)
    expect(pressDone()).toHaveAttribute('aria-disabled', 'false')
    expect(backend.requests.slice(2)).toEqual(Array(count).fill('register fresh'))
  }
})

test('a recheck that fails says so, and the screen stays', async () => {
  const { user, backend } = await leaveToSignUp()
  await backend.layFault({ path: 'register', kind: 'html' })
  await user.click(pressDone())
  expect((await screen.findAllByText(/^지금은 확인하지 못했어요/))[0]).toBeVisible()
  expect(getState()).toBe('awaitingSignUp')
})

test('a recheck past a limit says when the next one can be, in seconds', async () => {
  const { user, backend } = await leaveToSignUp()
  await backend.layFault({ path: 'register', kind: 'reply', status: 429, body: '', headers: { 'Retry-After': '42' } })
  await user.click(pressDone())
  expect(await screen.findByText('42초 뒤에 다시 확인할 수 있어요')).toBeVisible()
  const [announced] = screen.getAllByText(/^지금은 확인하지 못했어요/)
  expect(announced).toHaveAttribute('aria-live', 'polite')
})

test('after the wait the status says that a recheck is possible again, once the page has checked by itself', async () => {
  const { user, backend } = await leaveToSignUp()
  await backend.layFault({ path: 'register', kind: 'reply', status: 429, body: '', headers: { 'Retry-After': '1' } })
  await user.click(pressDone())
  await screen.findByText('1초 뒤에 다시 확인할 수 있어요')
  await waitFor(() => expect(getStatus()).toHaveTextContent('이제 다시 확인할 수 있어요.'), { timeout: 8000 })
  await settle()
  expect(backend.requests.slice(2)).toEqual(['register fresh', 'register fresh'])
})

test('the button is busy while a recheck runs, which is said and announced, and a second press sends no request', async () => {
  const { user, backend } = await leaveToSignUp()
  const release = backend.hold()
  await user.click(pressDone())
  expect(pressDone()).toHaveAttribute('aria-disabled', 'true')
  expect(getStatus()).toHaveTextContent('확인하고 있어요')
  expect(document.querySelector('[aria-live]')).toHaveTextContent('확인하고 있어요')
  await user.click(pressDone())
  release()
  await settle()
  expect(pressDone()).toHaveAttribute('aria-disabled', 'false')
  expect(backend.requests.slice(2)).toEqual(['register fresh'])
})

test('a new member who presses the button sees the accounts', async () => {
  const { user, becomeMember } = await leaveToSignUp()
  await becomeMember()
  await user.click(pressDone())
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
})
