import { Onboarding, useOnboarding, type OnboardingProps } from 'ieum'
import { expect, fn } from 'storybook/test'
import { expectState } from '../kit/expect.js'
import { messages } from '../kit/messages.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

/** Without `ieum/styles.css` the components are plain elements with the browser's own style. */
const meta: StageMeta<OnboardingProps> = {
  title: 'Looks/Headless',
  component: Onboarding,
  args: { onComplete: fn() },
  parameters: { headless: true, docs: { story: { inline: false, height: '620px' } } },
}

export default meta
type Story = StageStory<OnboardingProps>

/** The ready-made picker, unstyled. */
export const Picker: Story = {
  name: 'Picker · 피커',
  async play({ canvas, canvasElement }) {
    await expectState('choosing')({ canvasElement })
    await expect(getComputedStyle(canvas.getAllByRole('radio')[0] ?? canvasElement).appearance).toBe('auto')
  },
}

/** The sign-up screen, unstyled. */
export const SignUpNeeded: Story = {
  name: 'signUpNeeded · 가입이 필요해요',
  args: { persona: 'newcomer' },
  play: expectState('signUpNeeded'),
}

/** The host's own screens, with `useOnboarding` alone. */
export const OwnScreens: Story = {
  name: 'Own screens · 직접 그리는 화면',
  args: { persona: 'newcomer' },
  render: () => <OwnJourney />,
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Open the portal' })).toBeVisible()
  },
}

/** The same, with the portal open. */
export const OwnScreensAtThePortal: Story = {
  ...OwnScreens,
  name: 'Own screens at the portal · 포털에 간 동안',
  tags: ['!autodocs'],
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Open the portal' }))
    await expect(await canvas.findByText(/You are at the portal/)).toBeInTheDocument()
  },
}

function OwnJourney() {
  const { state, send } = useOnboarding()
  switch (state.name) {
    case 'checking':
      return <p role="status">{messages.checking}</p>
    case 'signUpNeeded':
      return <button onClick={() => send({ type: 'openPortal', purpose: 'signUp' })}>Open the portal</button>
    case 'linkNeeded':
      return <button onClick={() => send({ type: 'openPortal', purpose: 'link' })}>Link accounts</button>
    case 'awaitingSignUp':
    case 'awaitingLink':
      return (
        <p>
          You are at the portal. <button onClick={() => send({ type: 'recheck' })}>I am done</button>{' '}
          <button onClick={() => send({ type: 'cancel' })}>Not now</button>
        </p>
      )
    case 'choosing':
      return (
        <ul>
          {state.accounts.map(({ id, alias }) => (
            <li key={id}>{alias}</li>
          ))}
        </ul>
      )
    default:
      return <p>{state.name}</p>
  }
}
