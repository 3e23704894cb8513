import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { OnboardingScreen, OnboardingTitle } from '../../../src/react/index.js'
import { en } from '../../../src/react/i18n/locales/en.js'
import { createTestBackend } from '../../support/test-backend.js'
import { getState, renderKit } from '../kit.js'

const draw = (name: 'choosing' | 'failed') => (
  <OnboardingScreen name={name}>
    <OnboardingTitle>{name}</OnboardingTitle>
    <button>{name}</button>
  </OnboardingScreen>
)

test('the root has the state and the language', () => {
  const { change } = renderKit({ backend: createTestBackend(), children: draw('choosing') })
  expect(getState()).toBe('choosing')
  expect(document.querySelector('.ieum-screen')).toHaveAttribute('lang', 'ko')
  change({ locale: en })
  expect(document.querySelector('.ieum-screen')).toHaveAttribute('lang', 'en')
})

test('if a screen with the focus is replaced by another one, its heading gets the focus', () => {
  const { change } = renderKit({ backend: createTestBackend(), children: draw('choosing') })
  screen.getByRole('button').focus()
  change({ children: draw('failed') })
  expect(screen.getByRole('heading', { name: 'failed' })).toHaveFocus()
})
