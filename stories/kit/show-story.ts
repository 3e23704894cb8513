import { getComponentName } from './component-name.js'
import { omitStageArgs } from './stage-args.js'
import { writeSource } from './write-source.js'

/** What Storybook knows of a story. */
interface StoryContext {
  component?: unknown
  args?: object
  parameters?: { docs?: { source?: { code?: string; originalSource?: string } } }
}

/** The code under "Show code": a host's own, or what the story's file says, as a host would write it. */
export function showStory(code: string, { component, args = {}, parameters }: StoryContext): string {
  const { code: own, originalSource } = parameters?.docs?.source ?? {}
  const name = getComponentName(component)
  if (own !== undefined || name === undefined) return own ?? code
  return writeSource({ component: name, args: { ...omitStageArgs(args) }, written: originalSource ?? code })
}
