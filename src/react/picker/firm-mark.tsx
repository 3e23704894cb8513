import type { ReactNode } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'

const colours = 6

/** The host's logo of a firm, or a monogram whose colour is stable for the firm. Decorative: the name stands beside it. */
export function FirmMark({ firmCode, firm }: { firmCode: string; firm: string }): ReactNode {
  const { firms } = useOnboardingContext()
  const logo = firms?.[firmCode]?.logo
  return (
    <span className="ieum-firm-mark" data-colour={logo ? undefined : getColour(firmCode)} aria-hidden="true">
      {logo ?? (firmCode ? Array.from(firm)[0] : '?')}
    </span>
  )
}

function getColour(firmCode: string): number {
  const sum = Array.from(firmCode).reduce((total, character) => total * 31 + (character.codePointAt(0) ?? 0), 7)
  return sum % colours
}
