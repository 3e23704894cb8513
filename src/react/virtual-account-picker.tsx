import type { ReactNode } from 'react'
import { getPickerState } from '../flow/onboarding-state.js'
import { ConsentNotice } from './consent-notice.js'
import { useOnboardingContext } from './onboarding-context.js'
import { Screen } from './parts/screen.js'
import { LinkMore } from './picker/link-more.js'
import { PickerList, type PickerControlProps } from './picker/picker-list.js'
import { useSelection, type SelectionProps } from './picker/use-selection.js'
import { StateScreen } from './screens/state-screen.js'
import { useFacts } from './use-facts.js'
import { useVirtualAccounts } from './use-virtual-accounts.js'

/** Props of {@link VirtualAccountPicker}. */
export type VirtualAccountPickerProps = SelectionProps & PickerControlProps

/** Lets the user choose among the virtual accounts linked to this service, or leads to linking some. */
export function VirtualAccountPicker(props: VirtualAccountPickerProps): ReactNode {
  const { subject } = useOnboardingContext()
  const virtualAccounts = useVirtualAccounts()
  const state = getPickerState(useFacts({ virtualAccounts }))
  const selection = useSelection(props, virtualAccounts.data?.accounts ?? null)
  if (state.name !== 'choosing') return <StateScreen state={state} />
  const { name, required, disabled, readOnly } = props
  return (
    <Screen name="choosing" key={subject}>
      <ConsentNotice />
      <PickerList
        {...{ name, required, disabled, readOnly }}
        accounts={state.accounts}
        selection={selection}
        multiple={props.mode === 'multiple'}
      />
      <LinkMore attempt={state.attempt} />
    </Screen>
  )
}
