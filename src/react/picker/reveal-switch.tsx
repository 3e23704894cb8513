import type { ReactNode } from 'react'
import { useWords } from '../use-words.js'

interface RevealSwitchProps {
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Shows all account numbers of the list in full. */
export function RevealSwitch({ checked, onChange }: RevealSwitchProps): ReactNode {
  const { say } = useWords()
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      className="ieum-reveal"
      onClick={() => onChange(!checked)}
    >
      {say('reveal')}
    </button>
  )
}
