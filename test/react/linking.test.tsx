import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { PortalSignupGate } from '../../src/react/index.js'
import { comeBack, createBackend, findHeading, getState, renderKit, settle } from './kit.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 15, 3) }))
const passSeconds = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

/** A persona who has just left for the portal by the link with this name. */
async function leave(persona: string, name: string, changes: object = {}) {
  const backend = createBackend({ persona })
  await backend.patch(changes)
  const kit = renderKit({ backend })
  await kit.user.click(await screen.findByRole('link', { name }))
  passSeconds(60)
  return { backend, ...kit }
}

const press = (name: string) => screen.getByRole('button', { name })
const linkMore = '다른 계좌 더 연결하기'
const later = { comId: '00030', vtAccNo: '160600000000000199', vtAccAlias: '새 계좌' }
const locked = JSON.stringify({ category: 'op-auth', code: 2003, message: 'Account Locked' })
const findNew = () => screen.findByRole('radio', { name: '삼성증권 새 계좌' })

test('waiting for the first account offers the way back and the re-check', async () => {
  await leave('unlinked', '포털에서 계좌 연결하기')
  await findHeading('포털에서 연결을 마치면 자동으로 이어져요')
  expect(getState()).toBe('awaitingLink')
  expect(screen.getByRole('link', { name: '포털 다시 열기' })).toBeVisible()
  expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('가상계좌 발급하고 연결하기')
})

test('waiting for accounts asks for accounts only', async () => {
  const { user, backend } = await leave('unlinked', '포털에서 계좌 연결하기')
  await user.click(press('연결을 마쳤어요'))
  expect((await screen.findAllByText(/^아직 연결된 계좌가 없어요/))[0]).toBeVisible()
  await backend.patch({ accounts: [later] })
  passSeconds(3)
  comeBack()
  expect(await findNew()).not.toBeChecked()
  expect(backend.questions.slice(2)).toEqual(['consent fresh', 'consent fresh'])
})

test('who linked on another way can say so without a hand-off', async () => {
  const backend = createBackend({ persona: 'unlinked' })
  const { user } = renderKit({ backend })
  await findHeading('연결된 계좌가 없어요')
  await user.click(press('연결을 마쳤어요'))
  expect((await screen.findAllByText(/^아직 연결된 계좌가 없어요/))[0]).toBeVisible()
  await backend.patch({ accounts: [later] })
  await user.click(press('연결을 마쳤어요'))
  expect(await findNew()).toBeVisible()
})

test('linking more keeps list and selection, and shows the re-check in place', async () => {
  const backend = createBackend()
  const { user } = renderKit({ backend })
  const chosen = await screen.findByRole('radio', { name: '신한투자증권 펀드투자용' })
  await user.click(chosen)
  expect(screen.queryByRole('button', { name: '연결을 마쳤어요' })).toBeNull()
  await user.click(screen.getByRole('link', { name: linkMore }))
  expect(getState()).toBe('choosing')
  expect(press('연결을 마쳤어요')).toBeVisible()
  await backend.patch({ accounts: [later, ...backend.rowsOf('hong')] })
  passSeconds(60)
  comeBack()
  expect(await findNew()).not.toBeChecked()
  expect(chosen).toBeInTheDocument()
  expect(chosen).toBeChecked()
  expect(screen.queryByRole('button', { name: '연결을 마쳤어요' })).toBeNull()
  expect(backend.questions.slice(2)).toEqual(['consent fresh'])
})

test('linking more in vain says so, keeps the list and goes on waiting', async () => {
  const { user, backend } = await leave('hong', linkMore)
  await user.click(press('연결을 마쳤어요'))
  expect((await screen.findAllByText(/^새로 연결된 계좌가 아직 없어요/))[0]).toBeVisible()
  expect(screen.getAllByRole('radio')).toHaveLength(2)
  await backend.patch({ accounts: [later, ...backend.rowsOf('hong')] })
  await user.click(press('연결을 마쳤어요'))
  expect(await findNew()).toBeVisible()
})

test('a re-check that fails keeps the list and the selection', async () => {
  const { user, backend } = await leave('hong', linkMore)
  await user.click(screen.getAllByRole('radio')[0]!)
  await backend.lay({ path: 'consent', kind: 'html' })
  await user.click(press('연결을 마쳤어요'))
  expect((await screen.findAllByText(/^지금은 확인하지 못했어요/))[0]).toBeVisible()
  expect(screen.getAllByRole('radio')[0]).toBeChecked()
})

test('once the new account is there, returns ask nothing', async () => {
  const { backend } = await leave('hong', linkMore)
  await backend.patch({ accounts: [later, ...backend.rowsOf('hong')] })
  comeBack()
  await findNew()
  passSeconds(60)
  comeBack()
  await settle()
  expect(backend.questions).toHaveLength(3)
})

const renewals = [
  { persona: 'expired', field: 'serviceTermsExpireDate', question: 'consent fresh' },
  { persona: 'lapsed', field: 'commonTermsExpireDate', question: 'register fresh' },
]

test.each(renewals)('$persona says since when, waits for the renewal and goes on', async ({ persona, ...renewal }) => {
  const { user, backend } = await leave(persona, '동의 갱신하기')
  await findHeading('포털에서 갱신을 마치면 자동으로 이어져요')
  expect(getState()).toBe('awaitingRenewal')
  await user.click(press('갱신을 마쳤어요'))
  expect((await screen.findAllByText(/^아직 갱신이 확인되지 않아요/))[0]).toBeVisible()
  await backend.patch({ [renewal.field]: '20270115' })
  passSeconds(3)
  comeBack()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.questions.slice(2)).toEqual([renewal.question, renewal.question])
})

test('the day a consent ended is said in words', async () => {
  renderKit({ backend: createBackend({ persona: 'expired' }) })
  expect(await screen.findByText(/2026년 1월 3일에 동의 기간이 끝났어요/)).toBeVisible()
})

test('a gate alone notices the renewal of the platform consent', async () => {
  const backend = createBackend({ persona: 'lapsed' })
  const { user } = renderKit({ backend, children: <PortalSignupGate prefetchAccounts={false}>child</PortalSignupGate> })
  await user.click(await screen.findByRole('link', { name: '동의 갱신하기' }))
  await backend.patch({ commonTermsExpireDate: '20270115' })
  passSeconds(60)
  comeBack()
  expect(await screen.findByText('child')).toBeVisible()
  expect(backend.questions).toEqual(['register', 'register fresh'])
})

test('an ended consent is renewed although the other one ends soon', async () => {
  const { backend } = await leave('expired', '동의 갱신하기', { commonTermsExpireDate: '20260120' })
  await backend.patch({ serviceTermsExpireDate: '20270115' })
  comeBack()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
})

test.each([
  ['20260114', 'renewalNeeded', null],
  ['20260115', 'choosing', '동의가 오늘 만료돼요'],
  ['20260116', 'choosing', '동의가 1일 뒤 만료돼요'],
  ['20260214', 'choosing', '동의가 30일 뒤 만료돼요'],
  ['20260215', 'choosing', null],
  ['00000000', 'choosing', null],
])('on 15 January a consent until %s shows %s', async (serviceTermsExpireDate, state, notice) => {
  const backend = createBackend()
  await backend.patch({ serviceTermsExpireDate })
  renderKit({ backend })
  await settle()
  expect(getState()).toBe(state)
  expect(screen.queryByText(/^동의가/)?.textContent ?? null).toBe(notice)
})

test.each([
  ['2026-01-15T14:59:59Z', 'choosing'],
  ['2026-01-15T15:00:00Z', 'renewalNeeded'],
])('a consent until 15 January is over at midnight in Seoul: at %s it is %s', async (now, state) => {
  vi.setSystemTime(now)
  const backend = createBackend()
  await backend.patch({ serviceTermsExpireDate: '20260115' })
  renderKit({ backend })
  await settle()
  expect(getState()).toBe(state)
})

test('renewing ahead of time keeps the list, and the notice goes once it is renewed', async () => {
  const { backend } = await leave('expiring', '동의 갱신하기')
  expect(getState()).toBe('choosing')
  await backend.patch({ serviceTermsExpireDate: '20270115' })
  comeBack()
  await settle()
  expect(screen.queryByText(/^동의가/)).toBeNull()
  expect(backend.questions.slice(2)).toEqual(['consent fresh'])
})

test('a portal account that was unlocked leads to the accounts with the first return', async () => {
  const backend = createBackend({ persona: 'hong', faults: [{ path: '*', kind: 'reply', status: 500, body: locked }] })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '포털에 로그인하기' }))
  await backend.clearFaults()
  passSeconds(5)
  comeBack()
  await findHeading('사용할 계좌를 선택해 주세요')
  expect(backend.questions.slice(0, 2).toSorted()).toEqual(['consent', 'register'])
  expect(backend.questions.slice(2)).toEqual(['register fresh', 'consent fresh'])
})
