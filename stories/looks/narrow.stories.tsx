import { Onboarding, type OnboardingProps } from 'ieum'
import { expect, fn } from 'storybook/test'
import { enlargeText } from '../kit/enlarge-text.js'
import { expectState } from '../kit/expect.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

/** 320 px is a small phone, and a 1280 px screen at 400 % zoom: nothing is cut off and nothing scrolls sideways. */
const meta: StageMeta<OnboardingProps> = {
  title: 'Looks/Narrow',
  component: Onboarding,
  args: { onComplete: fn() },
  globals: { viewport: { value: 'phone320', isRotated: false } },
}

export default meta
type Story = StageStory<OnboardingProps>
type Play = NonNullable<Story['play']>

const expectReflow =
  (state: Parameters<typeof expectState>[0]): Play =>
  async ({ canvasElement }) => {
    await expectState(state)({ canvasElement })
    await expectNoSidewaysScrolling()
  }

const expectReflowOfLargeText =
  (state: Parameters<typeof expectState>[0]): Play =>
  async ({ canvasElement }) => {
    await expectState(state)({ canvasElement })
    enlargeText(canvasElement)
    await expectNoSidewaysScrolling()
  }

async function expectNoSidewaysScrolling(): Promise<void> {
  const { scrollWidth, clientWidth } = document.documentElement
  await expect(scrollWidth).toBe(clientWidth)
}

export const Choosing: Story = {
  name: 'choosing · 계좌를 선택해요',
  args: { persona: 'many', mode: 'multiple' },
  play: expectReflow('choosing'),
}

export const SignUpNeeded: Story = {
  name: 'signUpNeeded · 가입이 필요해요',
  args: { persona: 'newcomer' },
  play: expectReflow('signUpNeeded'),
}

/** Very long names of firms, and hostile names of accounts. */
export const LongNames: Story = {
  name: 'Long names · 긴 이름',
  args: { persona: 'odd', mode: 'multiple' },
  parameters: {
    provider: {
      firms: {
        '00002': { name: '아주아주길고띄어쓰기도없는이름을가진증권회사주식회사서울특별시여의도본점영업부' },
        '00030': { name: 'The Exceedingly Long Name of a Securities Company and Its Successors in Title' },
      },
    },
  },
  play: expectReflow('choosing'),
}

/** English texts are longer than Korean ones. */
export const English: Story = {
  name: 'English · 영어',
  args: { persona: 'newcomer' },
  globals: { locale: 'en' },
  play: expectReflow('signUpNeeded'),
}

/** Text of twice its size on the smallest phone. */
export const LargeText: Story = {
  name: 'Large text · 두 배 큰 글자',
  args: { persona: 'expiring', mode: 'multiple' },
  play: expectReflowOfLargeText('choosing'),
}

export const LargeTextSignUpNeeded: Story = {
  name: 'Large text, signUpNeeded · 큰 글자로 가입',
  args: { persona: 'newcomer' },
  play: expectReflowOfLargeText('signUpNeeded'),
}
