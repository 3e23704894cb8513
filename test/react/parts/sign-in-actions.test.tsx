import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, type KitProps, renderKit } from '../kit.js'

const supportUrl = 'https://host.test/help'

const signedOut: Partial<KitProps> = { subject: null }

const sessionGone: Partial<KitProps> = { subject: 'hong' }

test.each([
  ['nobody is signed in', signedOut, '로그인이 필요해요', 'signedOut'],
  ['the session is gone', sessionGone, '다시 로그인해\u00a0주세요', 'failed'],
])('when %s, the screen offers the sign-in of the host', async (_, props, heading, state) => {
  const onSignIn = vi.fn()
  const { user } = renderKit({ backend: createTestBackend({ persona: null }), onSignIn, supportUrl, ...props })
  await findHeading(heading)
  expect(getState()).toBe(state)
  await user.click(screen.getByRole('button', { name: '로그인하기' }))
  expect(onSignIn).toHaveBeenCalledOnce()
  expect(screen.queryByRole('link', { name: '고객센터에 문의하기' })).toBeNull()
})

test.each([
  ['nobody is signed in', signedOut, '로그인이 필요해요'],
  ['the session is gone', sessionGone, '다시 로그인해\u00a0주세요'],
])('when %s and the host has no sign-in, the screen offers a reload', async (_, props, heading) => {
  renderKit({ backend: createTestBackend({ persona: null }), supportUrl, ...props })
  await findHeading(heading)
  expect(screen.getByRole('button', { name: '새로 고침하기' })).toBeVisible()
  expect(screen.queryByRole('link', { name: '고객센터에 문의하기' })).toBeNull()
})

test('a session that ended leads to the sign-in of the host', async () => {
  const onSignIn = vi.fn()
  const { user } = renderKit({ backend: createTestBackend({ persona: null }), subject: 'hong', onSignIn })
  await findHeading('다시 로그인해\u00a0주세요')
  await user.click(screen.getByRole('button', { name: '로그인하기' }))
  expect(onSignIn).toHaveBeenCalledOnce()
  await waitFor(() => expect(getState()).toBe('failed'))
})

test('the sign-in of the host gets no event', async () => {
  const onSignIn = vi.fn()
  const { user } = renderKit({ backend: createTestBackend(), subject: null, onSignIn })
  await user.click(await screen.findByRole('button', { name: '로그인하기' }))
  expect(onSignIn.mock.calls).toEqual([[]])
})
