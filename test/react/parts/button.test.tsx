import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { OnboardingButton } from '../../../src/react/index.js'

test('a button does not submit a form unless the host says so', () => {
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
  render(
    <form onSubmit={onSubmit}>
      <OnboardingButton>plain</OnboardingButton>
      <OnboardingButton type="submit">submit</OnboardingButton>
    </form>,
  )
  screen.getByRole('button', { name: 'plain' }).click()
  expect(onSubmit).not.toHaveBeenCalled()
  screen.getByRole('button', { name: 'submit' }).click()
  expect(onSubmit).toHaveBeenCalledOnce()
})

test.each([
  [undefined, 'ieum-button'],
  ['primary', 'ieum-button'],
  ['plain', 'ieum-button-plain'],
  ['dashed', 'ieum-button-dashed'],
  ['inline', 'ieum-button-inline'],
] as const)('the variant %s has the class %s', (variant, name) => {
  render(<OnboardingButton variant={variant} />)
  expect(screen.getByRole('button').className).toBe(name)
})
