import type { PortalPurpose } from 'ieum'
import { personas, type FaultRule } from 'ieum/testing'
import type { ArgTypes, Meta, StoryObj } from '@storybook/react-vite'

/** The args of a story that describe the world around the component. */
export interface StageArgs {
  persona: string | null
  faults: readonly FaultRule[]
  handoff: PortalPurpose | undefined
  openIn: 'window' | 'tab'
}

/** A component's stories; their args are its props and those of the stage. */
export type StageMeta<Props> = Meta<Props & Partial<StageArgs>>
export type StageStory<Props> = StoryObj<AllOf<Props> & Partial<StageArgs>>

/** Merges alternatives into one type, because a story's args may belong to any of them. */
type AllOf<Props> = { [Key in KeyOf<Props>]?: ValueOf<Props, Key> }
type KeyOf<Props> = Props extends unknown ? keyof Props : never
type ValueOf<Props, Key> = Props extends unknown ? (Key extends keyof Props ? Props[Key] : never) : never

export const initialStageArgs: StageArgs = { persona: 'hong', faults: [], handoff: undefined, openIn: 'window' }

const category = 'The story around it (no props)'
const purposes: PortalPurpose[] = ['signUp', 'link', 'renewConsent', 'registerCertificate', 'logIn', 'manage']
const personaLines = personas.map(({ id, description }) => `- \`${id}\`: ${description}`)

export const stageArgTypes: Partial<ArgTypes<StageArgs>> = {
  persona: {
    description: `The persona of the sandbox who is signed in.\n\n${personaLines.join('\n')}`,
    options: [...personas.map(({ id }) => id), null],
    control: { type: 'select', labels: { null: 'nobody (the session is over)' } },
    table: { category },
  },
  faults: {
    description: 'Faults of upstream, as `FaultRule` of `ieum/testing`. The toolbar has the usual ones.',
    control: 'object',
    table: { category },
  },
  handoff: {
    description: 'The handoff to the portal that has started when the story begins.',
    options: [undefined, ...purposes],
    control: { type: 'select', labels: { undefined: 'none' } },
    table: { category },
  },
  openIn: {
    description:
      'How the portal opens: in a window inside the story, where you can click through it, or by a link in a new tab.',
    options: ['window', 'tab'],
    control: 'inline-radio',
    table: { category },
  },
}

/** The component's own args, without those of the stage. */
export function omitStageArgs(args: object): object {
  return Object.fromEntries(Object.entries(args).filter(([name]) => !Object.hasOwn(initialStageArgs, name)))
}
