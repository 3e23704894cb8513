'use client'

import { forwardRef, type ReactNode } from 'react'
import { getPickerState } from '../../../journey/onboarding-state.js'
import { useOnboardingContext } from '../../provider/onboarding-context.js'
import { useOwnRef } from '../../internals/use-own-ref.js'
import type { ScreenRootProps } from '../../parts/screen.js'
import { StateScreen } from '../../screens/state-screen.js'
import { useJourneyData } from '../../store/use-journey-data.js'
import { useVirtualAccounts } from '../../use-virtual-accounts.js'
import { PickerScreen } from './picker-screen.js'
import type { PickerAccountProps, PickerControlProps } from './use-picker.js'
import { useFormReset } from '../form/use-form-reset.js'
import { useSelection, type SelectionProps } from '../form/use-selection.js'

/** Props of a picker with ready-made content. */
export type PickerProps = SelectionProps & PickerControlProps & PickerAccountProps & ScreenRootProps

/** Props of {@link PickerRoot}. */
export type PickerRootProps = PickerProps & {
  /** The other parts, drawn if there are accounts to choose from. */
  children?: ReactNode
}

/**
 * Holds the selection. If there are accounts to choose from it draws its children, the other parts. In every other state
 * it draws the screen of that state.
 */
export const PickerRoot = forwardRef<HTMLElement, PickerRootProps>(function PickerRoot({ children, ...props }, ref) {
  const { mode, name, required, disabled, readOnly, getDisabledReason, renderRowEnd } = props
  const { subject, client } = useOnboardingContext()
  const selection = useSelection(props)
  const [element, ownRef] = useOwnRef(ref)
  const resets = useFormReset(element, selection)
  const root = getRootProps(props)
  const state = getPickerState(useJourneyData({ virtualAccounts: useVirtualAccounts() }))
  if (state.name !== 'choosing') return <StateScreen ref={ownRef} state={state} {...root} />
  return (
    <PickerScreen
      key={`${subject} ${client.endpoint}`}
      ref={ownRef}
      {...root}
      accounts={state.accounts}
      selection={selection}
      resets={resets}
      control={{ multiple: mode === 'multiple', name, required, disabled, readOnly, getDisabledReason, renderRowEnd }}
    >
      {children}
    </PickerScreen>
  )
})

/** The props that are for the root element. */
export function getRootProps(props: PickerProps): ScreenRootProps {
  const { mode: _mode, value: _value, defaultValue: _default, onValueChange: _onValueChange, ...others } = props
  const { name: _name, required: _required, disabled: _disabled, readOnly: _readOnly, ...rest } = others
  // Form libraries give one, and it would get what is typed into the filter.
  const { getDisabledReason: _getDisabledReason, renderRowEnd: _renderRowEnd, onChange: _onChange, ...root } = rest
  return root
}
