import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, renderKit, settle, signUpUrl } from '../kit.js'
import { SignUp } from './sign-up.js'

async function renderSignUp() {
  const backend = createTestBackend({ persona: 'newcomer' })
  const kit = renderKit({ backend, children: <SignUp /> })
  await findHeading('First, the portal')
  return { ...kit, backend, press: (name: string) => kit.user.click(screen.getByRole('button', { name })) }
}

describe('a sign-up made of parts', () => {
  test('leads to the portal and waits for the return, with the focus on each new heading', async () => {
    const { user } = await renderSignUp()
    const link = screen.getByRole('link', { name: 'To the portal' })
    expect(link).toHaveAttribute('href', signUpUrl)
    expect(link).toHaveClass('ieum-button', 'cta')
    await user.click(link)
    expect(await findHeading('Waiting for you')).toHaveFocus()
    expect(screen.getByRole('main')).toHaveAttribute('data-ieum-state', 'awaitingSignUp')
    expect(screen.getAllByRole('listitem')).toHaveLength(4)
  })

  test('shows that the user is no member yet, and continues after the sign-up', async () => {
    const { user, press, backend } = await renderSignUp()
    await user.click(screen.getByRole('link'))
    await press('I am back')
    await settle()
    expect(screen.getAllByText(/아직 가입/)[0]).toBeVisible()
    await backend.patch({ member: true })
    await press('I am back')
    expect(await findHeading('linkNeeded')).toHaveFocus()
  })

  test('returns to its first screen if the user gives up', async () => {
    const { user, press } = await renderSignUp()
    await user.click(screen.getByRole('link'))
    await press('Later')
    expect(await findHeading('First, the portal')).toHaveFocus()
  })
})
