import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { comeBack, findHeading, journey, renderKit, settle } from '../kit.js'

test('when the screen that had the focus goes away, the new heading gets it', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  expect(await findHeading('포털에서 가입을 마치면 자동으로 이어져요')).toHaveFocus()
})

test('the focus is carried across the skeleton', async () => {
  const backend = createTestBackend({ faults: [{ path: '*', kind: 'html', times: 2 }] })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('button', { name: '다시 시도' }))
  expect(await findHeading('사용할 계좌를 선택해\u00a0주세요')).toHaveFocus()
})

test('the focus is carried from the gate to the picker', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true, accounts: backend.getRows('hong') })
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  expect(await findHeading('사용할 계좌를 선택해\u00a0주세요')).toHaveFocus()
})

test('the focus is not stolen from elsewhere on the page', async () => {
  const children = [<input key="own" aria-label="own" />, <div key="kit">{journey}</div>]
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend, children })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await backend.patch({ member: true })
  screen.getByRole('textbox', { name: 'own' }).focus()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  comeBack()
  await findHeading('연결된 계좌가 없어요')
  expect(screen.getByRole('textbox', { name: 'own' })).toHaveFocus()
})

test('the focus is not carried if the user has moved it meanwhile', async () => {
  const backend = createTestBackend({ faults: [{ path: '*', kind: 'html', times: 2 }] })
  const children = [<input key="own" aria-label="own" />, <div key="kit">{journey}</div>]
  const { user } = renderKit({ backend, children })
  const retry = await screen.findByRole('button', { name: '다시 시도' })
  const release = backend.hold()
  await user.click(retry)
  await user.click(screen.getByRole('textbox', { name: 'own' }))
  release()
  await findHeading('사용할 계좌를 선택해\u00a0주세요')
  expect(screen.getByRole('textbox', { name: 'own' })).toHaveFocus()
})

test('a choice keeps its focus when more accounts come', async () => {
  const backend = createTestBackend()
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '다른 계좌 더 연결하기' }))
  const [radio] = screen.getAllByRole('radio')
  await user.click(radio!)
  await backend.patch({ accounts: [...backend.getRows('hong'), ...backend.getRows('expiring')] })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  comeBack()
  await settle()
  expect(screen.getAllByRole('radio')).toHaveLength(4)
  expect(radio).toHaveFocus()
})

test.each([
  ['the dismissed notice', 'expiring', '오늘은 그만 보기', {}],
  ['the button of a handoff that is over', 'hong', '연결을 마쳤어요', { link: '다른 계좌 더 연결하기' }],
])('the focus of %s goes to the heading of its screen', async (_, persona, name, { link }: { link?: string }) => {
  const backend = createTestBackend({ persona })
  const { user } = renderKit({ backend })
  await screen.findAllByRole('radio')
  if (link) await user.click(screen.getByRole('link', { name: link }))
  await backend.patch({ accounts: [...backend.getRows(persona), ...backend.getRows('many')] })
  await user.click(screen.getByRole('button', { name }))
  await waitFor(() => expect(screen.getByRole('heading', { name: '사용할 계좌를 선택해\u00a0주세요' })).toHaveFocus())
})
