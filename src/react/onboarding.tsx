import { useEffect, useState, type ReactNode } from 'react'
import type { VirtualAccount } from '../contract/virtual-accounts.js'
import { useOnboardingContext } from './onboarding-context.js'
import { PickerView } from './picker/picker-view.js'
import { useSelection } from './picker/use-selection.js'
import { PortalSignupGate } from './portal-signup-gate.js'
import { useWords } from './use-words.js'
import type { VirtualAccountPickerProps } from './virtual-account-picker.js'

/** Props of {@link Onboarding}. */
export type OnboardingProps = VirtualAccountPickerProps & {
  /** The user has pressed the button; at least one account is chosen. Let your backend verify it. */
  onComplete?: (accounts: VirtualAccount[]) => void
}

/** The whole journey in one component: gate, picker and the button that ends it. */
export function Onboarding({ onComplete, ...props }: OnboardingProps): ReactNode {
  const selection = useSelection(props)
  return (
    <PortalSignupGate>
      <PickerView selection={selection} multiple={props.mode === 'multiple'} control={props}>
        <CompleteButton accounts={selection.accounts} onComplete={onComplete} />
      </PickerView>
    </PortalSignupGate>
  )
}

interface CompleteButtonProps {
  accounts: VirtualAccount[]
  onComplete: OnboardingProps['onComplete']
}

/** Never disabled: a press without a choice says what is missing. */
function CompleteButton({ accounts, onComplete }: CompleteButtonProps): ReactNode {
  const { guide } = useOnboardingContext()
  const { say } = useWords()
  const [pressed, setPressed] = useState(false)
  const note = pressed && accounts.length === 0 ? say('chooseFirst') : null
  useEffect(() => {
    if (note) guide.announce(note)
  }, [guide, note])
  const complete = () => {
    setPressed(true)
    if (accounts.length > 0) onComplete?.(accounts)
  }
  return (
    <div className="ieum-actions">
      {note && <p className="ieum-note">{note}</p>}
      <button type="button" className="ieum-button" onClick={complete}>
        {say('complete')}
      </button>
    </div>
  )
}
