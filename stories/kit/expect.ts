import type { OnboardingState } from 'ieum'
import { expect, waitFor } from 'storybook/test'
import { messages, type MessageName } from './messages.js'

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

/** Waits for a heading with the text of this key, in the language of the toolbar, or with a text of the host's own. */
export function expectHeading(message: MessageName | (string & {})) {
  return async ({ canvas }: { canvas: { findByRole: FindByRole } }): Promise<void> => {
    const heading = await canvas.findByRole(
      'heading',
      { name: Reflect.get(messages, message) ?? message },
      { timeout: 8000 },
    )
    await expect(heading).toBeVisible()
  }
}

type FindByRole = (role: string, options: { name: string }, wait: { timeout: number }) => Promise<HTMLElement>
