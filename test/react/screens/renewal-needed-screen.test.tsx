import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { en } from '../../../src/react/i18n/locales/en.js'
import { PortalSignupGate } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { comeBack, findHeading, getState, renderKit } from '../kit.js'
import { leave, passSeconds, stopClock } from '../handoff.js'

beforeEach(stopClock)

const press = (name: string) => screen.getByRole('button', { name })

const renewals = [
  { persona: 'expired', field: 'serviceTermsExpireDate', request: 'consent fresh' },
  { persona: 'lapsed', field: 'commonTermsExpireDate', request: 'register fresh' },
]

test.each(renewals)('$persona waits for the renewal and then sees the accounts', async ({ persona, ...renewal }) => {
  const { user, backend } = await leave(persona, '동의 갱신하기')
  await findHeading('포털에서 갱신을 마치면 자동으로 이어져요')
  expect(getState()).toBe('awaitingRenewal')
  await user.click(press('갱신을 마쳤어요'))
  expect((await screen.findAllByText(/^아직 갱신이 확인되지 않아요/))[0]).toBeVisible()
  await backend.patch({ [renewal.field]: '20270115' })
  passSeconds(3)
  comeBack()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.requests.slice(2)).toEqual([renewal.request, renewal.request])
})

test('the screen says on which day the consent ended', async () => {
  renderKit({ backend: createTestBackend({ persona: 'expired' }) })
  expect(await screen.findByText(/2026년 1월 3일에 동의 기간이 끝났어요/)).toBeVisible()
})

test('a gate alone continues after the renewal of the platform consent', async () => {
  const backend = createTestBackend({ persona: 'lapsed' })
  const { user } = renderKit({ backend, children: <PortalSignupGate prefetchAccounts={false}>child</PortalSignupGate> })
  await user.click(await screen.findByRole('link', { name: '동의 갱신하기' }))
  await backend.patch({ commonTermsExpireDate: '20270115' })
  passSeconds(60)
  comeBack()
  expect(await screen.findByText('child')).toBeVisible()
  expect(backend.requests).toEqual(['register', 'register fresh'])
})

test('an ended consent is renewed although the other one ends soon', async () => {
  const { backend } = await leave('expired', '동의 갱신하기', { commonTermsExpireDate: '20260120' })
  await backend.patch({ serviceTermsExpireDate: '20270115' })
  comeBack()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
})

test('the screen says by firm what renewing brings back, and how many firms more', async () => {
  const backend = createTestBackend({ persona: 'expired' })
  await backend.patch({ accounts: [...backend.getRows('many'), { comId: '00002', vtAccNo: '160657695589800099' }] })
  renderKit({ backend })
  await findHeading('정보 제공 동의가 만료됐어요')
  const items = screen.getAllByRole('listitem').filter((item) => item.closest('.ieum-checklist'))
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^.신한투자증권\u2068주식투자용\u2069 외 \d+개$/),
    expect.stringMatching(/^..+증권.+ 외 \d+개$/),
    expect.stringMatching(/^..+증권.+ 외 \d+개$/),
    '그 밖의 증권사 2곳',
  ])
})

test('Korean names say their language on an English page, and an alias turns no sentence', async () => {
  renderKit({
    backend: createTestBackend({ persona: 'expired' }),
    locale: en,
    firms: { '00002': { name: '신한투자증권' } },
  })
  await screen.findByRole('heading')
  const [name, note] = document.querySelectorAll('.ieum-checklist li span:last-child > *')
  expect(name).toHaveAttribute('lang', 'ko')
  expect(note?.innerHTML).toMatch(/^(\u2068.*\u2069|<bdi)/)
})
