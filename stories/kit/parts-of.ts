import * as ieum from 'ieum'
import type { ComponentType } from 'react'

const ownPages = ['OnboardingDialog', 'OnboardingProvider']

/** The exported parts that a component is made of, for the tabs of its docs page. */
export function partsOf(name: string): Record<string, ComponentType> {
  const isPart = (part: string) => part.startsWith(name) && part !== name && !part.endsWith('Error')
  const parts = Object.entries(ieum).filter(([part]) => isPart(part) && !ownPages.includes(part))
  return Object.fromEntries(parts) as Record<string, ComponentType>
}
