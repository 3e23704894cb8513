import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { comeBack, findHeading, getState, renderKit } from '../kit.js'
import { leave, passSeconds, stopClock } from '../handoff.js'

beforeEach(stopClock)

const press = (name: string) => screen.getByRole('button', { name })

const later = { comId: '00030', vtAccNo: '160600000000000199', vtAccAlias: '새 계좌' }

const findNew = () => screen.findByRole('radio', { name: '삼성증권 새 계좌' })

test('waiting for the first account offers the portal again and a recheck', async () => {
  await leave('unlinked', '포털에서 계좌 연결하기')
  await findHeading('포털에서 연결을 마치면 자동으로 이어져요')
  expect(getState()).toBe('awaitingLink')
  expect(screen.getByRole('link', { name: '포털 다시 열기' })).toBeVisible()
  const [inJourney, atPortal] = screen.getAllByRole('listitem', { current: 'step' })
  expect(inJourney).toHaveTextContent('연결')
  expect(atPortal).toHaveTextContent('가상계좌 발급하고 연결하기')
})

test('waiting for accounts loads the accounts only', async () => {
  const { user, backend } = await leave('unlinked', '포털에서 계좌 연결하기')
  await user.click(press('연결을 마쳤어요'))
  expect((await screen.findAllByText(/^아직 연결된 계좌가 없어요/))[0]).toBeVisible()
  await backend.patch({ accounts: [later] })
  passSeconds(3)
  comeBack()
  expect(await findNew()).not.toBeChecked()
  expect(backend.requests.slice(2)).toEqual(['consent fresh', 'consent fresh'])
})

test('a user who has linked elsewhere can recheck without a handoff', async () => {
  const backend = createTestBackend({ persona: 'unlinked' })
  const { user } = renderKit({ backend })
  await findHeading('연결된 계좌가 없어요')
  await user.click(press('이미 연결했어요'))
  expect((await screen.findAllByText(/^아직 연결된 계좌가 없어요/))[0]).toBeVisible()
  await backend.patch({ accounts: [later] })
  await user.click(press('이미 연결했어요'))
  expect(await findNew()).toBeVisible()
})
