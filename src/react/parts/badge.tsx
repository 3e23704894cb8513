import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.js'

/** The large icon above a heading; tone says what kind of news it is, beside the words. */
export function Badge({ icon, tone = 'accent' }: { icon: IconName; tone?: 'accent' | 'warning' | 'muted' }): ReactNode {
  return (
    <span className="ieum-badge" data-tone={tone}>
      <Icon name={icon} />
    </span>
  )
}
