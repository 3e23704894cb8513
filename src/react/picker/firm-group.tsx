import { useId, type ReactNode } from 'react'

interface FirmGroupProps {
  firm: string
  hidden: boolean
  children: ReactNode
}

/** The accounts of one firm under its name. */
export function FirmGroup({ firm, hidden, children }: FirmGroupProps): ReactNode {
  const labelId = useId()
  return (
    <div className="ieum-firm" role="group" aria-labelledby={labelId} hidden={hidden}>
      <p id={labelId} className="ieum-firm-name">
        {firm}
      </p>
      {children}
    </div>
  )
}
