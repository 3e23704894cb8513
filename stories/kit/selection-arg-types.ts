import type { ArgTypes } from '@storybook/react-vite'

const toggle = { control: 'boolean', table: { type: { summary: 'boolean' } } } as const

/** Props that docgen cannot see, because they belong to one of two alternatives only, and controls of the others. */
export const selectionArgTypes: Partial<ArgTypes> = {
  mode: {
    description: 'One account, or any number of them. Decides the type of `value`.',
    options: ['single', 'multiple'],
    control: 'inline-radio',
    table: { type: { summary: "'single' | 'multiple'" }, defaultValue: { summary: "'single'" } },
  },
  value: {
    description: 'The selected account ids, for a host that holds the selection itself.',
    control: false,
    table: { type: { summary: 'string | null, or string[]' } },
  },
  defaultValue: {
    description: 'The account ids selected at first, and after a reset of the form. Nothing is preselected without it.',
    control: false,
    table: { type: { summary: 'string | null, or string[]' } },
  },
  onValueChange: {
    description:
      'Told the new value and the selected accounts. A selected account that leaves the list is reported, too.',
    control: false,
    table: { type: { summary: '(value, { accounts }) => void' } },
  },
  name: { control: 'text', table: { type: { summary: 'string' } } },
  required: toggle,
  disabled: toggle,
  readOnly: toggle,
  className: { control: 'text', table: { type: { summary: 'string' } } },
  render: { control: false },
}
