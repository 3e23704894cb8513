import { Onboarding, type Locale, type OnboardingProps } from 'ieum'
import { en } from 'ieum/locales/en'
import { ko } from 'ieum/locales/ko'
import { useState } from 'react'
import { expect, fn } from 'storybook/test'
import { expectHeading } from '../kit/expect.js'
import { localeNames, locales } from '../kit/locales.js'
import { Stage } from '../kit/stage.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

/** Every text, number, plural and date follows the `locale`; the toolbar has it for every story. */
const meta: StageMeta<OnboardingProps> = {
  title: 'Looks/Languages',
  component: Onboarding,
  args: { onComplete: fn(), persona: 'expiring' },
}

export default meta
type Story = StageStory<OnboardingProps>

export const Korean: Story = {
  name: 'Korean · 한국어',
  globals: { locale: 'ko' },
  play: expectHeading('chooseTitle'),
}

export const English: Story = {
  name: 'English · 영어',
  globals: { locale: 'en' },
  async play({ canvas }) {
    await expect(await canvas.findByText('Your consent ends in 12 days')).toBeVisible()
  },
}

/** The host's own messages, by key. */
export const OwnMessages: Story = {
  name: 'Own messages · 여러분의 문구',
  parameters: { provider: { messages: { chooseTitle: '어느 계좌로 시작할까요?' } } },
  play: expectHeading('어느 계좌로 시작할까요?'),
}

/** The language changes while the user is on the screen. Nothing is loaded again, and the selection stays. */
export const SwitchedAtRunTime: Story = {
  name: 'Switched at run time · 열린 채 바꾸기',
  parameters: { stage: false },
  render: () => <Switching />,
  async play({ canvas, userEvent }) {
    await userEvent.click((await canvas.findAllByRole('radio'))[0] as HTMLElement)
    await userEvent.click(canvas.getByRole('button', { name: 'English' }))
    await expect(await canvas.findByRole('heading', { name: en.messages.chooseTitle as string })).toBeVisible()
    await expect(canvas.getAllByRole('radio')[0]).toBeChecked()
  },
}

function Switching() {
  const [locale, setLocale] = useState<Locale>(ko)
  return (
    <Stage persona="expiring" locale={locale}>
      <p className="story-buttons story-host">
        {Object.entries(locales).map(([tag, one]) => (
          <button key={tag} lang={one.tag} aria-pressed={one === locale} onClick={() => setLocale(one)}>
            {localeNames[tag]}
          </button>
        ))}
      </p>
      <Onboarding mode="single" />
    </Stage>
  )
}
