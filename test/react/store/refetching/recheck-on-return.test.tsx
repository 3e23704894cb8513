import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { onboardingKeys } from '../../../../src/client/onboarding-keys.js'
import { parseVirtualAccounts } from '../../../../src/contract/virtual-accounts.js'
import { OnboardingDialog } from '../../../../src/react/index.js'
import { createTestBackend, scopeOf } from '../../../support/test-backend.js'
import { comeBack, findHeading, getState, journey, renderKit, settle, passByCache } from '../../kit.js'
import { leave, leaveToSignUp, passSeconds, stopClock } from '../../handoff.js'
import { addModalDialogs } from '../../modal-dialogs.js'

beforeEach(stopClock)

test('the start of a handoff sends no request', async () => {
  const { backend } = await leaveToSignUp()
  await settle()
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})

test.each([
  ['focus', () => comeBack()],
  ['pageshow', () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
  ['online', () => window.dispatchEvent(new Event('online'))],
  ['visibilitychange', () => document.dispatchEvent(new Event('visibilitychange'))],
])('a return by %s sends one fresh request for the registration', async (_, comeBackBy) => {
  const { backend } = await leaveToSignUp()
  comeBackBy()
  await settle()
  expect(backend.requests.slice(2)).toEqual(['register fresh'])
})

test('a page that is hidden is no return', async () => {
  const { backend } = await leaveToSignUp()
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  await settle()
  expect(backend.requests).toHaveLength(2)
})

test('returns recheck at most once in three seconds', async () => {
  const { backend } = await leaveToSignUp()
  const counts = []
  for (const seconds of [0, 0, 1, 2, 1, 2]) {
    passSeconds(seconds)
    comeBack()
    await settle()
    counts.push(backend.requests.length - 2)
  }
  expect(counts).toEqual([1, 1, 1, 2, 2, 3])
})

test('without a handoff a return sends no request', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  renderKit({ backend })
  await findHeading('핀테크 포털 가입이 필요해요')
  passSeconds(60)
  comeBack()
  await settle()
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})

test('a new member who comes back sees fresh accounts without a press', async () => {
  const { backend, becomeMember } = await leaveToSignUp()
  await becomeMember()
  comeBack()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.requests.slice(2)).toEqual(['register fresh', 'consent fresh'])
})

test('a finished page sends no request on later returns', async () => {
  const { backend, becomeMember } = await leaveToSignUp()
  await becomeMember()
  comeBack()
  await screen.findAllByRole('radio')
  passSeconds(60)
  comeBack()
  await settle()
  expect(backend.requests).toHaveLength(4)
})

test('a new member who links later sees the accounts on the next return', async () => {
  const { backend } = await leaveToSignUp()
  await backend.patch({ member: true })
  comeBack()
  await findHeading('연결된 계좌가 없어요')
  await backend.patch({ accounts: backend.getRows('hong') })
  passSeconds(3)
  comeBack()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.requests.slice(2)).toEqual(['register fresh', 'consent fresh', 'consent fresh'])
})

test('neither the URL nor a message from outside marks a user as done', async () => {
  window.history.replaceState(null, '', '/?result=member&status=done')
  await leaveToSignUp()
  window.postMessage({ ieum: 'member' }, '*')
  await settle()
  await waitFor(() => expect(getState()).toBe('awaitingSignUp'))
  window.history.replaceState(null, '', '/')
})

test.each([
  ['a gate', (isShown: boolean) => (isShown ? journey : <p>another page of the host</p>)],
  ['a dialog', (isShown: boolean) => <OnboardingDialog open={isShown} onOpenChange={() => {}} />],
])('%s that was not on the page at the return checks when it is again', async (_, draw) => {
  addModalDialogs()
  const { change, becomeMember, backend } = await leaveToSignUp()
  change({ children: draw(false) })
  await becomeMember()
  comeBack()
  await settle()
  passSeconds(60)
  expect(backend.requests).toHaveLength(2)
  change({ children: draw(true) })
  await settle()
  expect(getState()).toBe('choosing')
})

test('the screen of a restored page does not stay covered if another tab ends the handoff meanwhile', async () => {
  const { becomeMember, backend, queryClient } = await leaveToSignUp()
  await becomeMember()
  passByCache('pagehide')
  comeBack()
  passSeconds(1)
  passByCache('pagehide')
  passByCache('pageshow')
  act(() => {
    queryClient.setQueryData(onboardingKeys.registration(scopeOf('newcomer')), {
      status: 'member',
      consentExpiresOn: null,
    })
    queryClient.setQueryData(
      onboardingKeys.virtualAccounts(scopeOf('newcomer')),
      parseVirtualAccounts({ vtAccList: backend.getRows('hong') }),
    )
  })
  await settle()
  await waitFor(() => expect(getState()).toBe('choosing'))
})

test('the second try after a return that failed is as fresh as the first', async () => {
  let fails = false
  const backend = createTestBackend({
    middleware: (next) => async (request) =>
      fails && request.url.includes('consent') ? new Response('<html>', { status: 502 }) : next(request),
  })
  const first = renderKit({ backend })
  await first.user.click(await screen.findByRole('link', { name: '다른 계좌 더 연결하기' }))
  passSeconds(60)
  first.unmount()
  const later = { comId: '00030', vtAccNo: '160600000000000199', vtAccAlias: '새 계좌' }
  await backend.patch({ accounts: [...backend.getRows('hong'), later] })
  fails = true
  const { user } = renderKit({ backend })
  const retry = await screen.findByRole('button', { name: '다시 시도' })
  fails = false
  backend.requests.length = 0
  await user.click(retry)
  await settle()
  expect(backend.requests).toEqual(['consent fresh'])
  expect(screen.getAllByRole('radio')).toHaveLength(3)
})

test('an account that came in exchange for another one is a new account', async () => {
  const { backend, user } = await leave('hong', '다른 계좌 더 연결하기')
  const [first] = backend.getRows('hong')
  const later = { comId: '00030', vtAccNo: '160600000000000199', vtAccAlias: '새 계좌' }
  await backend.patch({ accounts: [first, later] })
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  await screen.findByRole('radio', { name: '삼성증권 새 계좌' })
  await settle()
  expect(screen.queryByText(/새로 연결된 계좌가 아직 없어요/)).toBeNull()
  expect(screen.queryByRole('button', { name: '연결을 마쳤어요' })).toBeNull()
})
