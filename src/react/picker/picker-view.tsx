import type { ReactNode } from 'react'
import { getPickerState } from '../../flow/onboarding-state.js'
import { ConsentNotice } from '../consent-notice.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { Screen } from '../parts/screen.js'
import { StateScreen } from '../screens/state-screen.js'
import { useFacts } from '../use-facts.js'
import { useVirtualAccounts } from '../use-virtual-accounts.js'
import { LinkMore } from './link-more.js'
import { PickerList, type PickerControlProps } from './picker-list.js'
import type { Selection } from './use-selection.js'

interface PickerViewProps {
  selection: Selection
  multiple: boolean
  control: PickerControlProps
  /** Drawn below the list, where there is one. */
  children?: ReactNode
}

/** The picker in whatever state it is, with a selection that somebody else holds. */
export function PickerView({ selection, multiple, control, children }: PickerViewProps): ReactNode {
  const { subject } = useOnboardingContext()
  const state = getPickerState(useFacts({ virtualAccounts: useVirtualAccounts() }))
  if (state.name !== 'choosing') return <StateScreen state={state} />
  const { name, required, disabled, readOnly } = control
  return (
    <Screen name="choosing" key={subject}>
      <ConsentNotice />
      <PickerList
        {...{ name, required, disabled, readOnly }}
        accounts={state.accounts}
        selection={selection}
        multiple={multiple}
      />
      <LinkMore attempt={state.attempt} />
      {children}
    </Screen>
  )
}
