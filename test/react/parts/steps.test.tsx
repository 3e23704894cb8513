import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { OnboardingSteps } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { renderKit } from '../kit.js'

test.each([
  ['signUp', ['done', 'current', '', '']],
  ['link', ['done', 'done', 'current', '']],
] as const)('at the portal for %s the steps are %j', (purpose, expected) => {
  renderKit({ backend: createTestBackend(), children: <OnboardingSteps purpose={purpose} /> })
  const steps = screen.getAllByRole('listitem')
  const states = steps.map((step) => {
    if (step.getAttribute('aria-current') === 'step') return 'current'
    return step.dataset.done === 'true' ? 'done' : ''
  })
  expect(states).toEqual(expected)
})

test('a step that is done says so in its text', () => {
  renderKit({ backend: createTestBackend(), children: <OnboardingSteps purpose="signUp" /> })
  expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('핀테크 포털 열기 완료')
})
