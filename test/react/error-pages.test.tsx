import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { getButton } from '../../scripts/errors/draw-facts.js'
import { actionOfCode } from '../../src/contract/error-table.js'
import { OnboardingError, OnboardingErrorActions, type OnboardingErrorCode } from '../../src/react/index.js'
import { ko } from '../../src/react/i18n/locales/ko.js'
import { createTestBackend } from '../support/test-backend.js'
import { renderKit } from './kit.js'

test.each(Object.entries(actionOfCode))('the page of %s names the button that the user sees', (code, action) => {
  const error = new OnboardingError(code as OnboardingErrorCode)
  const children = <OnboardingErrorActions error={error} />
  renderKit({ backend: createTestBackend(), supportUrl: 'https://app.example/help', onSignIn() {}, children })
  const key = getButton(code, action) as keyof typeof ko.messages | null
  const roles = [...screen.queryAllByRole('button'), ...screen.queryAllByRole('link')]
  expect(roles.map(({ textContent }) => textContent)).toEqual(
    key === null ? [] : expect.arrayContaining([ko.messages[key]]),
  )
})
