import { OnboardingProvider, useOnboarding, type OnboardingProviderProps } from 'ieum'
import { createOnboardingClient } from 'ieum/query'
import { en } from 'ieum/locales/en'
import { createFakeBackend } from 'ieum/testing'
import { expect, fn } from 'storybook/test'
import { Journey } from '../kit/journey.js'
import { initialStageArgs, type StageMeta, type StageStory } from '../kit/stage-args.js'
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
  argTypes: Object.fromEntries(Object.keys(initialStageArgs).map((name) => [name, { table: { disable: true } }])),
  parameters: { stage: false },
  play: expectState('choosing'),
}

export default meta
type Story = StageStory<OnboardingProviderProps>

/** The required props: the user, the backend and the portal. */
export const Smallest: Story = { name: 'Smallest · 꼭 필요한 것만' }

/** Messages in another language, one of them replaced by the host. */
export const Messages: Story = {
  name: 'Messages · 문구 바꾸기',
  args: { locale: en, messages: { chooseTitle: 'Which account shall we use?' } },
}

/** With `subject: null` gate and picker show that the user must sign in. */
export const SignedOut: Story = {
  name: 'Signed out · 로그인이 필요해요',
  args: { subject: null, onSignIn: fn() },
  play: expectState('signedOut'),
}

/** `onEvent` is called at every step of the journey, without personal data. */
export const Events: Story = {
  name: 'Events · 이벤트',
  args: { onEvent: fn() },
  async play({ canvas, canvasElement, userEvent, args }) {
    await expectState('choosing')({ canvasElement })
    await userEvent.click(await canvas.findByRole('radio', { name: /주식투자용/ }))
    await expect(args.onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'accountChosen', count: 1 }))
  },
}

/** Hooks below the provider know all that the ready-made screens know. */
export const OwnScreens: Story = {
  name: 'Own screens · 직접 그리는 화면',
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
