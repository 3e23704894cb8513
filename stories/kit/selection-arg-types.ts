import type { ArgTypes } from '@storybook/react-vite'

const toggle = { control: 'boolean', table: { type: { summary: 'boolean' } } } as const

/** Props that docgen cannot see because only one of two alternatives has them, and controls of the others. */
export const selectionArgTypes: Partial<ArgTypes> = {
  mode: {
    description: 'One account, or any number of them. Decides the type of `value`.',
    options: ['single', 'multiple'],
    control: 'inline-radio',
    table: { type: { summary: "'single' | 'multiple'" }, defaultValue: { summary: "'single'" } },
  },
  value: {
    description: 'The selected account ids, for a host that controls the selection.',
    control: false,
    table: { type: { summary: 'string | null, or string[]' } },
  },
  defaultValue: {
    description: 'The account ids selected at first, and after a reset of the form. Nothing is preselected without it.',
    control: false,
    table: { type: { summary: 'string | null, or string[]' } },
  },
  onValueChange: {
    description: 'Called with the new value and the selected accounts, also if a selected account leaves the list.',
    control: false,
    table: { type: { summary: '(value, { accounts }) => void' } },
  },
  name: { control: 'text', table: { type: { summary: 'string' } } },
  required: toggle,
  disabled: toggle,
  readOnly: toggle,
  getDisabledReason: { control: false, table: { type: { summary: '(account) => string | null' } } },
  renderRowEnd: { control: false, table: { type: { summary: '(account) => ReactNode' } } },
  className: { control: 'text', table: { type: { summary: 'string' } } },
  render: { control: false },
}
