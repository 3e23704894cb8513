import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { comeBack, createBackend, findHeading, getState, renderKit, settle } from './kit.js'

const title = '포털에서 가입을 마치면 자동으로 이어져요'
const stillWaiting = /^아직 가입이 확인되지 않아요/

/** Only the clock stands still; timers run. */
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 15, 3) }))
const passSeconds = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

/** A newcomer who has just left for the portal. */
async function leave(options = {}) {
  const backend = createBackend({ persona: 'newcomer', ...options })
  const kit = renderKit({ backend })
  await kit.user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  passSeconds(60)
  return { backend, ...kit, becomeMember: () => backend.patch({ member: true, accounts: backend.rowsOf('hong') }) }
}

const pressDone = () => screen.getByRole('button', { name: '가입을 마쳤어요' })

test('after the hand-off the way back and the re-check are there', async () => {
  await leave()
  await findHeading(title)
  expect(getState()).toBe('awaitingSignUp')
  expect(screen.getByRole('link', { name: '포털 다시 열기' })).toHaveAttribute('target', '_blank')
  expect(pressDone()).toBeEnabled()
  expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('회원 가입')
})

test('the hand-off itself asks nothing', async () => {
  const { backend } = await leave()
  await settle()
  expect(backend.questions.toSorted()).toEqual(['consent', 'register'])
})

test('pressing the re-check in vain says so, each time, and keeps the button', async () => {
  const { user, backend } = await leave()
  expect(screen.queryByText(stillWaiting)).toBeNull()
  for (const count of [1, 2]) {
    await user.click(pressDone())
    await settle()
    const [note, announced] = screen.getAllByText(stillWaiting)
    expect(note).toBeVisible()
    expect(announced).toHaveAttribute('aria-live', 'polite')
    expect(pressDone()).toHaveAttribute('aria-disabled', 'false')
    expect(backend.questions.slice(2)).toEqual(Array(count).fill('register fresh'))
  }
})

test('a re-check that fails says so, and the screen stays', async () => {
  const { user, backend } = await leave()
  await backend.lay({ path: 'register', kind: 'html' })
  await user.click(pressDone())
  expect((await screen.findAllByText(/^지금은 확인하지 못했어요/))[0]).toBeVisible()
  expect(getState()).toBe('awaitingSignUp')
})

test('while it asks, the button is busy and asks once', async () => {
  const { user, backend } = await leave()
  const release = backend.hold()
  await user.click(pressDone())
  expect(pressDone()).toHaveAttribute('aria-disabled', 'true')
  await user.click(pressDone())
  release()
  await settle()
  expect(pressDone()).toHaveAttribute('aria-disabled', 'false')
  expect(backend.questions.slice(2)).toEqual(['register fresh'])
})

test.each([
  ['focus', () => comeBack()],
  ['pageshow', () => window.dispatchEvent(new Event('pageshow'))],
  ['online', () => window.dispatchEvent(new Event('online'))],
  ['visibilitychange', () => document.dispatchEvent(new Event('visibilitychange'))],
])('a return noticed by %s re-checks registration only, past every cache', async (_, comeBackBy) => {
  const { backend } = await leave()
  comeBackBy()
  await settle()
  expect(backend.questions.slice(2)).toEqual(['register fresh'])
})

test('a page that is hidden is no return', async () => {
  const { backend } = await leave()
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  await settle()
  expect(backend.questions).toHaveLength(2)
})

test('returns re-check at most once in three seconds', async () => {
  const { backend } = await leave()
  const counts = []
  for (const seconds of [0, 0, 1, 2, 1, 2]) {
    passSeconds(seconds)
    comeBack()
    await settle()
    counts.push(backend.questions.length - 2)
  }
  expect(counts).toEqual([1, 1, 1, 2, 2, 3])
})

test('without a trip a return asks nothing', async () => {
  const backend = createBackend({ persona: 'newcomer' })
  renderKit({ backend })
  await findHeading('핀테크 포털 가입이 필요해요')
  passSeconds(60)
  comeBack()
  await settle()
  expect(backend.questions.toSorted()).toEqual(['consent', 'register'])
})

test('who has become a member sees the accounts without a press, asked afresh', async () => {
  const { backend, becomeMember } = await leave()
  await becomeMember()
  comeBack()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.questions.slice(2)).toEqual(['register fresh', 'consent fresh'])
})

test('who has become a member and presses sees the accounts', async () => {
  const { user, becomeMember } = await leave()
  await becomeMember()
  await user.click(pressDone())
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
})

test('a finished page asks nothing on later returns', async () => {
  const { backend, becomeMember } = await leave()
  await becomeMember()
  comeBack()
  await screen.findAllByRole('radio')
  passSeconds(60)
  comeBack()
  await settle()
  expect(backend.questions).toHaveLength(4)
})

test('a new member without accounts is led on, without a reproach for what was pressed before', async () => {
  const { user, backend } = await leave()
  await user.click(pressDone())
  await settle()
  await backend.patch({ member: true })
  passSeconds(60)
  comeBack()
  await findHeading('연결된 계좌가 없어요')
  expect(screen.queryByText(/^아직/)).toBeNull()
  expect(screen.getByRole('link', { name: '포털에서 계좌 연결하기' })).toBeVisible()
})

test('a new member who links later sees the accounts on the next return', async () => {
  const { backend } = await leave()
  await backend.patch({ member: true })
  comeBack()
  await findHeading('연결된 계좌가 없어요')
  await backend.patch({ accounts: backend.rowsOf('hong') })
  passSeconds(3)
  comeBack()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.questions.slice(2)).toEqual(['register fresh', 'consent fresh', 'consent fresh'])
})

test('nothing that can be said from outside marks a user as done', async () => {
  window.history.replaceState(null, '', '/?result=member&status=done')
  await leave()
  window.postMessage({ ieum: 'member' }, '*')
  await settle()
  await waitFor(() => expect(getState()).toBe('awaitingSignUp'))
  window.history.replaceState(null, '', '/')
})
