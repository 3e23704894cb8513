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
export const Newcomer: Story = { args: { persona: 'newcomer' }, play: expectState('signUpNeeded') }

/** A member who has linked nothing. */
export const Unlinked: Story = { args: { persona: 'unlinked' }, play: expectState('linkNeeded') }

/** The example of the Koscom Open Platform manual (2018-05 to 2022-10): one number with two aliases. */
export const Hong: Story = { args: { persona: 'hong' }, play: expectState('choosing') }

/** 24 accounts at five firms. */
export const Many: Story = { args: { persona: 'many' }, play: expectState('choosing') }

/** 1,000 accounts. */
export const Heavy: Story = { args: { persona: 'heavy' }, tags: ['!autodocs'], play: expectState('choosing') }

/** The consent for this service ends in twelve days. */
export const Expiring: Story = { args: { persona: 'expiring' }, play: expectState('choosing') }

/** The consent for this service is over. */
export const Expired: Story = { args: { persona: 'expired' }, play: expectState('renewalNeeded') }

/** The consent for the whole platform is over. */
export const Lapsed: Story = { args: { persona: 'lapsed' }, play: expectState('renewalNeeded') }

/** Missing values in all four forms, an unknown firm, hostile names. */
export const Odd: Story = { args: { persona: 'odd' }, play: expectState('choosing') }

/** The portal account is locked. */
export const Locked: Story = { args: { persona: 'locked' }, play: expectState('failed') }

/** Upstream does not know this person, which means: not a member. */
export const Unknown: Story = { args: { persona: 'unknown' }, play: expectState('signUpNeeded') }
