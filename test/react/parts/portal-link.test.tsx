import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, renderKit, signUpUrl } from '../kit.js'

const label = '핀테크 포털에서 가입하기'

test('a handoff is a link to a new tab that gets no opener and no referrer', async () => {
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  const link = await screen.findByRole('link', { name: label })
  expect(link).toHaveAttribute('href', signUpUrl)
  expect(link).toHaveAttribute('target', '_blank')
  expect(link).toHaveAttribute('rel', 'noopener noreferrer')
})

test('with openIn "redirect" the link opens in this tab', async () => {
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }), portal: { signUpUrl, openIn: 'redirect' } })
  const link = await screen.findByRole('link', { name: label })
  expect(link).toHaveAttribute('href', signUpUrl)
  expect(link).not.toHaveAttribute('target')
})

test('a function of the host gets a button and is called with URL and purpose', async () => {
  const openIn = vi.fn()
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }), portal: { signUpUrl, openIn } })
  await user.click(await screen.findByRole('button', { name: label }))
  expect(openIn.mock.calls).toEqual([[signUpUrl, 'signUp']])
  await findHeading('포털에서 가입을 마치면 자동으로 이어져요')
  expect(screen.queryByRole('link')).toBeNull()
  await user.click(screen.getByRole('button', { name: '포털 다시 열기' }))
  expect(openIn).toHaveBeenCalledTimes(2)
})

test('the portal is not opened and the state does not change without a click', async () => {
  const openIn = vi.fn()
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }), portal: { signUpUrl, openIn } })
  await screen.findByRole('button', { name: label })
  act(() => void fireEvent.focus(window))
  expect(openIn).not.toHaveBeenCalled()
  expect(getState()).toBe('signUpNeeded')
})

test('a portal that did not open is said and announced, with the button again', async () => {
  const openIn = vi.fn(() => Promise.resolve('failed' as const))
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }), portal: { signUpUrl, openIn } })
  await user.click(await screen.findByRole('button', { name: label }))
  const [note, announced] = await screen.findAllByText('포털이 열리지 않았어요. 다시 눌러 주세요.')
  expect(note).toHaveAttribute('data-tone', 'critical')
  expect(announced).toHaveAttribute('aria-live', 'polite')
  expect(getState()).toBe('signUpNeeded')
  await user.click(screen.getByRole('button', { name: label }))
  expect(openIn).toHaveBeenCalledTimes(2)
})

test('a function of the host that throws at once counts as a portal that did not open', async () => {
  const openIn = vi.fn(() => {
    throw new TypeError('No bridge.')
  })
  vi.stubEnv('NODE_ENV', 'development')
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }), portal: { signUpUrl, openIn } })
  await user.click(await screen.findByRole('button', { name: label }))
  expect((await screen.findAllByText(/포털이 열리지 않았어요/))[0]).toBeVisible()
  expect(getState()).toBe('signUpNeeded')
  expect(sessionStorage).toHaveLength(0)
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('openIn'), expect.any(TypeError))
  vi.unstubAllEnvs()
})
