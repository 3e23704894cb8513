import { useEffect, useRef, type ReactNode } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'

/** Heading of a screen; takes the focus over from a screen that went away. */
export function Title({ children }: { children: string }): ReactNode {
  const { headingLevel, guide } = useOnboardingContext()
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (ref.current) guide.arrive(ref.current, children)
  }, [guide, children])
  const Heading = `h${headingLevel}` as const
  return (
    <Heading ref={ref} tabIndex={-1} className="ieum-title">
      {children}
    </Heading>
  )
}
