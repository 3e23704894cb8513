import type { ReactNode } from 'react'
import type { Firm } from '../i18n/use-firm-name.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { getFirmId } from './group-by-firm.js'

const colours = 6

interface FirmMark {
  /** The logo that the host gave, or the first letter of the name. */
  content: ReactNode
  /** One of six, `"0"` to `"5"`, always the same for a firm. Undefined for a logo. */
  colour: string | undefined
}

/** What stands for a firm beside its name. */
export function useFirmMark(firm: Firm, name: string): FirmMark {
  const id = getFirmId(firm)
  const logo = useOnboardingContext().firms?.[firm.firmCode]?.logo
  if (logo) return { content: logo, colour: undefined }
  return { content: id ? Array.from(name)[0] : '?', colour: getColour(id) }
}

function getColour(firmId: string): string {
  const sum = Array.from(firmId).reduce((total, character) => total * 31 + (character.codePointAt(0) ?? 0), 7)
  return String(sum % colours)
}
