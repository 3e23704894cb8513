import type { FirmOverride } from 'ieum'
import type { ReactNode } from 'react'

/** Made-up logos for some firms, as a host with licences would pass real ones. */
export const logos: Record<string, FirmOverride> = {
  '00002': { logo: <Mark colour="#1b4fd1" path="M10 30 20 8l10 22h-6l-4-9-4 9z" /> },
  '00030': { logo: <Mark colour="#8a4b08" path="M9 9h22v6H15v5h12v6H15v7H9z" /> },
}

function Mark({ colour, path }: { colour: string; path: string }): ReactNode {
  return (
    <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <rect width="40" height="40" fill={colour} />
      <path d={path} fill="#fff" />
    </svg>
  )
}
