import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { comeBack, getState, renderKit, settle } from '../../kit.js'
import { leave, passSeconds, stopClock } from '../../handoff.js'

beforeEach(stopClock)

const press = (name: string) => screen.getByRole('button', { name })

const linkMore = '다른 계좌 더 연결하기'

const later = { comId: '00030', vtAccNo: '160600000000000199', vtAccAlias: '새 계좌' }

const findNew = () => screen.findByRole('radio', { name: '삼성증권 새 계좌' })

test('linking more keeps list and selection and shows the recheck button', async () => {
  const backend = createTestBackend()
  const { user } = renderKit({ backend })
  const chosen = await screen.findByRole('radio', { name: '신한투자증권 펀드투자용' })
  await user.click(chosen)
  expect(screen.queryByRole('button', { name: '연결을 마쳤어요' })).toBeNull()
  await user.click(screen.getByRole('link', { name: linkMore }))
  expect(getState()).toBe('choosing')
  expect(press('연결을 마쳤어요')).toBeVisible()
  await backend.patch({ accounts: [later, ...backend.getRows('hong')] })
  passSeconds(60)
  comeBack()
  expect(await findNew()).not.toBeChecked()
  expect(chosen).toBeInTheDocument()
  expect(chosen).toBeChecked()
  expect(screen.queryByRole('button', { name: '연결을 마쳤어요' })).toBeNull()
  expect(backend.requests.slice(2)).toEqual(['consent fresh'])
})

test('a recheck without a new account says so and keeps the list', async () => {
  const { user, backend } = await leave('hong', linkMore)
  await user.click(press('연결을 마쳤어요'))
  expect((await screen.findAllByText(/^새로 연결된 계좌가 아직 없어요/))[0]).toBeVisible()
  expect(screen.getAllByRole('radio')).toHaveLength(2)
  await backend.patch({ accounts: [later, ...backend.getRows('hong')] })
  await user.click(press('연결을 마쳤어요'))
  expect(await findNew()).toBeVisible()
})

test('a recheck that fails keeps the list and the selection', async () => {
  const { user, backend } = await leave('hong', linkMore)
  await user.click(screen.getAllByRole('radio')[0]!)
  await backend.layFault({ path: 'consent', kind: 'html' })
  await user.click(press('연결을 마쳤어요'))
  expect((await screen.findAllByText(/^지금은 확인하지 못했어요/))[0]).toBeVisible()
  expect(screen.getAllByRole('radio')[0]).toBeChecked()
})

test('once the new account is there, a return sends no request', async () => {
  const { backend } = await leave('hong', linkMore)
  await backend.patch({ accounts: [later, ...backend.getRows('hong')] })
  comeBack()
  await findNew()
  passSeconds(60)
  comeBack()
  await settle()
  expect(backend.requests).toHaveLength(3)
})
