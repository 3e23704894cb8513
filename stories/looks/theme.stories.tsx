import { Onboarding, type OnboardingProps } from 'ieum'
import { fn } from 'storybook/test'
import { expectState } from '../kit/expect.js'
import type { StageMeta, StageStory } from '../kit/stage-args.js'

interface ThemeArgs {
  accent: string
}

/** One variable on any ancestor sets the brand colour. The colours derived from it stay legible, in light and in dark. */
const meta: StageMeta<OnboardingProps & ThemeArgs> = {
  title: 'Looks/Theme',
  component: Onboarding,
  args: { persona: 'many', mode: 'multiple', onComplete: fn(), accent: '#5a3fd0' },
  argTypes: {
    accent: {
      description: 'Value of `--ieum-accent` on an ancestor.',
      control: 'color',
      table: { category: 'The story around it (no props)' },
    },
  },
  render: ({ accent, onComplete }) => (
    <div style={{ '--ieum-accent': accent }}>
      <Onboarding mode="multiple" {...(onComplete && { onComplete })} />
    </div>
  ),
  play: expectState('choosing'),
}

export default meta
type Story = StageStory<OnboardingProps & ThemeArgs>

declare module 'react' {
  interface CSSProperties {
    [name: `--ieum-${string}`]: string | undefined
  }
}

/** On the first screen: the button, the steps and the illustration. */
export const Violet: Story = {
  name: 'Violet · 보라',
  args: { persona: 'newcomer' },
  play: expectState('signUpNeeded'),
}

/** A light accent gets dark labels, and becomes darker as a text colour. */
export const Yellow: Story = {
  name: 'Yellow · 노랑',
  args: { accent: '#ffd400' },
}

/** A dark accent becomes lighter as a text colour on a dark page. */
export const Ink: Story = {
  name: 'Ink · 먹색',
  args: { accent: '#101418' },
}

/** Another accent in dark mode: `light-dark()` on the host's side. */
export const OnePerScheme: Story = {
  name: 'One per scheme · 밝게와 어둡게 따로',
  args: { accent: 'light-dark(#0a7a48, #4fcf93)' },
}

/** Every token set by the host. */
export const AllTokens: Story = {
  name: 'All tokens · 모든 변수',
  render: ({ onComplete }) => (
    <div data-ieum-theme="light" style={paper}>
      <Onboarding mode="multiple" {...(onComplete && { onComplete })} />
    </div>
  ),
}

const paper = {
  padding: 20,
  background: '#fbf6ea',
  '--ieum-accent': '#8a2b0d',
  '--ieum-on-accent': '#fff',
  '--ieum-surface': '#fbf6ea',
  '--ieum-surface-raised': '#f1e8d3',
  '--ieum-text': '#2b2116',
  '--ieum-text-muted': '#665743',
  '--ieum-border': '#ddcfb2',
  '--ieum-border-control': '#8a7858',
  '--ieum-focus-ring': '#8a2b0d',
  '--ieum-radius-card': '4px',
  '--ieum-radius-control': '4px',
}
