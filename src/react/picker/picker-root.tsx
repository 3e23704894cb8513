import { forwardRef, type ReactNode } from 'react'
import { getPickerState } from '../../flow/onboarding-state.js'
import { useOnboardingContext } from '../onboarding-context.js'
import type { ScreenRootProps } from '../parts/screen.js'
import { StateScreen } from '../screens/state-screen.js'
import { useFacts } from '../use-facts.js'
import { useVirtualAccounts } from '../use-virtual-accounts.js'
import { Choosing } from './choosing.js'
import type { PickerControlProps } from './use-picker.js'
import { useSelection, type SelectionProps } from './use-selection.js'

/** Props of a picker with ready-made content. */
export type PickerProps = SelectionProps & PickerControlProps & ScreenRootProps

/** Props of {@link PickerRoot}. */
export type PickerRootProps = PickerProps & {
  /** The other parts, drawn where there are accounts to choose from. */
  children?: ReactNode
}

/**
 * Holds the selection. Where there are accounts to choose from it draws its children, the other parts; in every other
 * state the screen of that state.
 */
export const PickerRoot = forwardRef<HTMLElement, PickerRootProps>(function PickerRoot({ children, ...props }, ref) {
  const { mode, name, required, disabled, readOnly } = props
  const { subject } = useOnboardingContext()
  const selection = useSelection(props)
  const root = getRootProps(props)
  const state = getPickerState(useFacts({ virtualAccounts: useVirtualAccounts() }))
  if (state.name !== 'choosing') return <StateScreen ref={ref} state={state} {...root} />
  return (
    <Choosing
      key={subject}
      ref={ref}
      {...root}
      accounts={state.accounts}
      selection={selection}
      control={{ multiple: mode === 'multiple', name, required, disabled, readOnly }}
    >
      {children}
    </Choosing>
  )
})

/** What is left for the root element. */
export function getRootProps(props: PickerProps): ScreenRootProps {
  const { mode: _mode, value: _value, defaultValue: _default, onValueChange: _onValueChange, ...others } = props
  const { name: _name, required: _required, disabled: _disabled, readOnly: _readOnly, ...root } = others
  return root
}
