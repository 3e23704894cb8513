import tables from 'virtual:prop-tables'
import type { InputType, StrictArgTypes } from 'storybook/internal/types'
import { getComponentName } from '../stories/kit/component-name.js'
import type { PropTable } from './prop-tables.js'

type Prop = PropTable['props'][number]

/** The prop table of a component, with a control for each prop that a reader can set by hand. */
export function extractArgTypes(component: unknown): StrictArgTypes {
  const { props = [] } = findTable(component) ?? {}
  return Object.fromEntries(props.map((prop) => [prop.name, toArgType(prop)])) as StrictArgTypes
}

export function extractComponentDescription(component: unknown): string {
  return findTable(component)?.text ?? ''
}

function findTable(component: unknown): PropTable | undefined {
  return tables[getComponentName(component) ?? '']
}

function toArgType({ name, type, isOptional, comment: { text, fallback } }: Prop): InputType {
  return {
    name,
    description: text,
    type: { name: 'other', value: type, required: !isOptional },
    table: { type: { summary: type }, ...(fallback !== null && { defaultValue: { summary: fallback } }) },
    ...chooseControl(type),
  }
}

const plainControls: Record<string, NonNullable<InputType['control']>> = {
  boolean: 'boolean',
  string: 'text',
  number: 'number',
}

/** Values that no control can write, such as functions, are left to the story. */
function chooseControl(type: string): Pick<InputType, 'control' | 'options'> {
  const plain = plainControls[type]
  if (plain) return { control: plain }
  const options = readChoices(type)
  if (options) return { control: { type: options.length > 3 ? 'select' : 'inline-radio' }, options }
  return { control: false }
}

/** `'single' | 'multiple'` and `1 | 2` as values. */
function readChoices(type: string): (string | number)[] | null {
  const parts = type.split(' | ')
  if (!parts.every((part) => /^('[^']*'|\d+)$/.test(part))) return null
  return parts.map((part) => (part.startsWith("'") ? part.slice(1, -1) : Number(part)))
}
