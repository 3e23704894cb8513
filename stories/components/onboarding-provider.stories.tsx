import { OnboardingProvider, useOnboarding, type OnboardingProviderProps } from 'ieum'
import { createOnboardingClient } from 'ieum/query'
import { en } from 'ieum/locales/en'
import { createFakeBackend } from 'ieum/testing'
import { expect, fn } from 'storybook/test'
import { Journey } from '../kit/journey.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'
import { expectState } from '../kit/expect.js'

const backend = createFakeBackend({ persona: 'hong' })
const client = createOnboardingClient({ endpoint: '/api/onboarding', fetch: backend.fetch })

/** All parts of the kit need one provider above them. It renders nothing and loads nothing itself. */
const meta: StageMeta<OnboardingProviderProps> = {
  title: 'Components/OnboardingProvider',
  component: OnboardingProvider,
  args: {
    subject: 'hong',
    client,
    portal: { signUpUrl: 'https://portal.example/portal/sign-up' },
    children: <Journey />,
  },
  argTypes: {
    endpoint: {
      description: 'URL at which your backend serves the backend contract. Exactly one of `endpoint` and `client`.',
      control: false,
      table: { type: { summary: 'string' } },
    },
    client: {
      description: 'Your own client, created with `createOnboardingClient` of `ieum/query`.',
      control: false,
      table: { type: { summary: 'OnboardingClient' } },
    },
    portal: { description: 'The URLs of the portal’s pages, and how they are opened.' },
    locale: { control: false },
    children: { description: 'Your page, with gate, picker and hooks in it.', control: false },
    queryClient: { control: false },
    firms: { control: false },
    externalBrowserUrl: { control: false },
    onEvent: { control: false },
    onSignIn: { control: false },
    ...Object.fromEntries(
      ['persona', 'faults', 'handoff', 'openIn'].map((name) => [name, { table: { disable: true } }]),
    ),
  },
  parameters: { stage: false },
  play: expectState('choosing'),
}

export default meta
type Story = StageStory<OnboardingProviderProps>

/** The required props: the user, the backend and the portal. */
export const Smallest: Story = {}

/** Messages in another language, one of them replaced by the host. */
export const Messages: Story = {
  args: { locale: en, messages: { chooseTitle: 'Which account shall we use?' } },
}

/** With `subject: null` gate and picker show that the user must sign in. */
export const SignedOut: Story = { args: { subject: null, onSignIn: fn() }, play: expectState('signedOut') }

/** `onEvent` is called at every step of the journey, without personal data. */
export const Events: Story = {
  args: { onEvent: fn() },
  async play({ canvas, canvasElement, userEvent, args }) {
    await expectState('choosing')({ canvasElement })
    await userEvent.click(await canvas.findByRole('radio', { name: /주식투자용/ }))
    await expect(args.onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'accountChosen', count: 1 }))
  },
}

/** Hooks below the provider know all that the ready-made screens know. */
export const OwnScreens: Story = {
  args: { children: <StateName /> },
  async play({ canvas }) {
    await expect(await canvas.findByText('choosing')).toBeVisible()
  },
}

function StateName() {
  const { state } = useOnboarding()
  return (
    <p>
      The state is <code>{state.name}</code>.
    </p>
  )
}
