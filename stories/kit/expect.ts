import type { OnboardingState } from 'ieum'
import { expect, waitFor } from 'storybook/test'

interface PlayContext {
  canvasElement: HTMLElement
}

/** Waits until the kit draws this state. */
export function expectState(name: OnboardingState['name']) {
  return async ({ canvasElement }: PlayContext): Promise<void> => {
    const draw = () => canvasElement.querySelector('[data-ieum-state]')
    await waitFor(() => expect(draw()).toHaveAttribute('data-ieum-state', name), { timeout: 8000 })
  }
}

/** Waits for a heading with this text. */
export function expectHeading(name: string) {
  return async ({ canvas }: { canvas: { findByRole: FindByRole } }): Promise<void> => {
    await expect(await canvas.findByRole('heading', { name }, { timeout: 8000 })).toBeVisible()
  }
}

type FindByRole = (role: string, options: { name: string }, wait: { timeout: number }) => Promise<HTMLElement>
