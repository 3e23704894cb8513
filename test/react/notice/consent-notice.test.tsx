import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { comeBack, getState, renderKit, settle } from '../kit.js'
import { leave, stopClock } from '../handoff.js'

beforeEach(stopClock)

test('an early renewal keeps the list, and the notice goes after it', async () => {
  const { backend } = await leave('expiring', '동의 갱신하기')
  expect(getState()).toBe('choosing')
  await backend.patch({ serviceTermsExpireDate: '20270115' })
  comeBack()
  await settle()
  expect(screen.queryByText(/^동의가/)).toBeNull()
  expect(backend.requests.slice(2)).toEqual(['consent fresh'])
})

test('a consent that ends soon is shown and can be hidden', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'expiring' }) })
  expect(await screen.findByText('동의가 12일 뒤 만료돼요')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '오늘은 그만 보기' }))
  expect(screen.queryByText('동의가 12일 뒤 만료돼요')).toBeNull()
})
