import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { PortalSignupGate, VirtualAccountPicker } from '../../src/react/index.js'
import { en } from '../../src/react/locales/en.js'
import { comeBack, createBackend, findHeading, getState, journey, renderKit, settle } from './kit.js'

const getRegions = () => document.querySelectorAll('[aria-live]')
const getAnnounced = () => getRegions()[0]?.textContent

test('when the screen that had the focus goes away, the new heading gets it', async () => {
  const { user } = renderKit({ backend: createBackend({ persona: 'newcomer' }) })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  expect(await findHeading('포털에서 가입을 마치면 자동으로 이어져요')).toHaveFocus()
})

test('the focus is carried across the skeleton', async () => {
  const backend = createBackend({ faults: [{ path: '*', kind: 'html', times: 2 }] })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('button', { name: '다시 시도' }))
  expect(await findHeading('사용할 계좌를 선택해 주세요')).toHaveFocus()
})

test('the focus is carried from the gate to the picker', async () => {
  const backend = createBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true, accounts: backend.rowsOf('hong') })
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  expect(await findHeading('사용할 계좌를 선택해 주세요')).toHaveFocus()
})

test('the first screen takes no focus', async () => {
  renderKit({ backend: createBackend() })
  await findHeading('사용할 계좌를 선택해 주세요')
  expect(document.body).toHaveFocus()
})

test('the focus is not stolen from elsewhere on the page', async () => {
  const children = [<input key="own" aria-label="own" />, <div key="kit">{journey}</div>]
  const backend = createBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend, children })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true })
  screen.getByRole('textbox', { name: 'own' }).focus()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  comeBack()
  await findHeading('연결된 계좌가 없어요')
  expect(screen.getByRole('textbox', { name: 'own' })).toHaveFocus()
})

test('the focus is not carried where the user has moved on meanwhile', async () => {
  const backend = createBackend({ faults: [{ path: '*', kind: 'html', times: 2 }] })
  const children = [<input key="own" aria-label="own" />, <div key="kit">{journey}</div>]
  const { user } = renderKit({ backend, children })
  const retry = await screen.findByRole('button', { name: '다시 시도' })
  const release = backend.hold()
  await user.click(retry)
  await user.click(screen.getByRole('textbox', { name: 'own' }))
  release()
  await findHeading('사용할 계좌를 선택해 주세요')
  expect(screen.getByRole('textbox', { name: 'own' })).toHaveFocus()
})

test('a choice keeps its focus when more accounts come', async () => {
  const backend = createBackend()
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '다른 계좌 더 연결하기' }))
  const [radio] = screen.getAllByRole('radio')
  await user.click(radio!)
  await backend.patch({ accounts: [...backend.rowsOf('hong'), ...backend.rowsOf('expiring')] })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  comeBack()
  await settle()
  expect(screen.getAllByRole('radio')).toHaveLength(4)
  expect(radio).toHaveFocus()
})

test('headings can be focused by script only', async () => {
  renderKit({ backend: createBackend() })
  expect(await findHeading('사용할 계좌를 선택해 주세요')).toHaveAttribute('tabindex', '-1')
})

test('one polite live region announces each new heading', async () => {
  const { user } = renderKit({ backend: createBackend({ persona: 'newcomer' }) })
  expect(getRegions()).toHaveLength(1)
  expect(getRegions()[0]).toHaveAttribute('aria-live', 'polite')
  expect(getAnnounced()).toBe('')
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  expect(getAnnounced()).toBe('포털에서 가입을 마치면 자동으로 이어져요')
})

test('what is on the page from the start is not announced', async () => {
  const { queryClient, unmount } = renderKit({ backend: createBackend() })
  await settle()
  unmount()
  renderKit({ backend: createBackend(), queryClient })
  expect(getState()).toBe('choosing')
  expect(getAnnounced()).toBe('')
})

test('the same words are announced again where they are said again', async () => {
  const { user } = renderKit({ backend: createBackend({ persona: 'unlinked' }) })
  await findHeading('연결된 계좌가 없어요')
  const texts: (string | null | undefined)[] = []
  const observer = new MutationObserver(() => void texts.push(getAnnounced()))
  observer.observe(getRegions()[0]!, { childList: true })
  for (let press = 0; press < 2; press++) {
    await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
    await settle()
  }
  observer.disconnect()
  expect(texts).toEqual(Array(2).fill('아직 연결된 계좌가 없어요. 포털에서 이 앱에 계좌를 연결한 뒤 다시 눌러 주세요.'))
})

test('the live region is out of sight and within reach of screen readers', () => {
  renderKit({ backend: createBackend() })
  expect(getRegions()[0]).toHaveStyle({ position: 'fixed', opacity: '0' })
  expect(getRegions()[0]).not.toHaveAttribute('aria-hidden')
})

test.each([false, true])('unmounting leaves no live region and notices no return (StrictMode %s)', async (strict) => {
  const backend = createBackend({ persona: 'newcomer' })
  const { unmount } = renderKit({ backend, strict })
  await settle()
  expect(getRegions()).toHaveLength(1)
  unmount()
  expect(getRegions()).toHaveLength(0)
  comeBack()
  await settle()
  expect(backend.questions.toSorted()).toEqual(['consent', 'register'])
})

test('two providers have a live region each', () => {
  renderKit({ backend: createBackend(), children: <PortalSignupGate /> })
  renderKit({ backend: createBackend(), children: <VirtualAccountPicker /> })
  expect(getRegions()).toHaveLength(2)
})

test.each([
  ['the dismissed notice', 'expiring', '오늘은 그만 보기', {}],
  ['the button of a trip that is over', 'hong', '연결을 마쳤어요', { link: '다른 계좌 더 연결하기' }],
])('the focus of %s goes to the heading of its screen', async (_, persona, name, { link }: { link?: string }) => {
  const backend = createBackend({ persona })
  const { user } = renderKit({ backend })
  await screen.findAllByRole('radio')
  if (link) await user.click(screen.getByRole('link', { name: link }))
  await backend.patch({ accounts: [...backend.rowsOf(persona), ...backend.rowsOf('many')] })
  await user.click(screen.getByRole('button', { name }))
  await waitFor(() => expect(screen.getByRole('heading', { name: '사용할 계좌를 선택해 주세요' })).toHaveFocus())
})

test('what is announced says which language it is in', async () => {
  const { user, change } = renderKit({ backend: createBackend({ persona: 'newcomer' }) })
  const link = await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' })
  await user.click(link)
  expect(getRegions()[0]).toHaveAttribute('lang', 'ko')
  change({ locale: en })
  expect(getRegions()[0]).toHaveAttribute('lang', 'en')
})

test('accounts that are newly linked are announced and shown', async () => {
  const backend = createBackend({ persona: 'hong' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '다른 계좌 더 연결하기' }))
  await backend.patch({ accounts: [...backend.rowsOf('hong'), ...backend.rowsOf('many').slice(0, 2)] })
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  expect(await screen.findByText('계좌 2개를 새로 연결했어요.', { selector: '.ieum-note' })).toBeVisible()
  expect(getAnnounced()).toBe('계좌 2개를 새로 연결했어요.')
})
