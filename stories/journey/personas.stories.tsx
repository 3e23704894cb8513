import { Onboarding, type OnboardingProps } from 'ieum'
import { fn } from 'storybook/test'
import { expectState } from '../kit/expect.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

/** Everyone the sandbox knows. Names and identity hashes are made up; dates count from today. */
const meta: StageMeta<OnboardingProps> = {
  title: 'Journey/Personas',
  component: Onboarding,
  args: { onComplete: fn() },
}

export default meta
type Story = StageStory<OnboardingProps>

/** Not a member of the portal. */
export const Newcomer: Story = {
  name: 'newcomer · 처음 온 사람',
  args: { persona: 'newcomer' },
  play: expectState('signUpNeeded'),
}

/** A member who has linked nothing. */
export const Unlinked: Story = {
  name: 'unlinked · 아직 연결 전인 회원',
  args: { persona: 'unlinked' },
  play: expectState('linkNeeded'),
}

/** The example of the Koscom Open Platform manual (2018-05 to 2022-10): one number with two aliases. */
export const Hong: Story = {
  name: 'hong · 계좌 두 개',
  args: { persona: 'hong' },
  play: expectState('choosing'),
}

/** 24 accounts at five firms. */
export const Many: Story = {
  name: 'many · 계좌 스물네 개',
  args: { persona: 'many' },
  play: expectState('choosing'),
}

/** 1,000 accounts. */
export const Heavy: Story = {
  name: 'heavy · 계좌 천 개',
  args: { persona: 'heavy' },
  tags: ['!autodocs'],
  play: expectState('choosing'),
}

/** The consent for this service ends in twelve days. */
export const Expiring: Story = {
  name: 'expiring · 동의 만료 12일 전',
  args: { persona: 'expiring' },
  play: expectState('choosing'),
}

/** The consent for this service is over. */
export const Expired: Story = {
  name: 'expired · 서비스 동의 만료',
  args: { persona: 'expired' },
  play: expectState('renewalNeeded'),
}

/** The consent for the whole platform is over. */
export const Lapsed: Story = {
  name: 'lapsed · 플랫폼 동의 만료',
  args: { persona: 'lapsed' },
  play: expectState('renewalNeeded'),
}

/** Missing values in all four forms, an unknown firm, hostile names. */
export const Odd: Story = {
  name: 'odd · 값이 뒤섞인 계좌',
  args: { persona: 'odd' },
  play: expectState('choosing'),
}

/** The portal account is locked. */
export const Locked: Story = {
  name: 'locked · 잠긴 포털 계정',
  args: { persona: 'locked' },
  play: expectState('failed'),
}

/** Upstream does not know this person, which means: not a member. */
export const Unknown: Story = {
  name: 'unknown · 포털이 모르는 사람',
  args: { persona: 'unknown' },
  play: expectState('signUpNeeded'),
}
