import type { ReactNode } from 'react'

interface StatusProps {
  /** The kit is checking by itself. */
  isLooking?: boolean
  children?: ReactNode
}

/** The place above the buttons for what they bring about. It is there without a text too, so that nothing moves. */
export function Status({ isLooking = false, children }: StatusProps): ReactNode {
  return (
    <p className="ieum-status" data-looking={isLooking || undefined} aria-hidden={!children || undefined}>
      {children}
    </p>
  )
}
