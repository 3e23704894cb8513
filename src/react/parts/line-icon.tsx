import type { ReactNode } from 'react'

/** Draws a path as a decorative line icon in the colour of the surrounding text. */
export function LineIcon({ path }: { path: string }): ReactNode {
  return (
    <svg className="ieum-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
