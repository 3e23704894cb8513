import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, type KitProps, renderKit } from '../kit.js'

const supportUrl = 'https://host.test/help'

const mismatch = JSON.stringify({ category: 'op-exco', code: 4002, message: 'x' })

/** An error whose next step is support, from the real server. It has a request id. */
async function renderMismatch(props: Partial<KitProps> = {}) {
  const backend = createTestBackend({ faults: [{ path: '*', kind: 'reply', status: 500, body: mismatch }] })
  const kit = renderKit({ backend, ...props })
  await findHeading('본인 정보가 서로 달라요')
  return kit
}

const getCopy = () => screen.getByRole('button', { name: '복사하기' })

test('with a support URL its action is a link there, the request id beside it', async () => {
  await renderMismatch({ supportUrl })
  expect(screen.getByRole('link', { name: '고객센터에 문의하기' })).toHaveAttribute('href', supportUrl)
  expect(getCopy()).toBeVisible()
  expect(screen.queryByRole('button', { name: '새로 고침하기' })).toBeNull()
})

test('without a support URL there are the request id and a reload', async () => {
  await renderMismatch()
  expect(screen.getByRole('button', { name: '새로 고침하기' })).toBeVisible()
  expect(getCopy()).toBeVisible()
  expect(screen.queryByRole('link')).toBeNull()
})
