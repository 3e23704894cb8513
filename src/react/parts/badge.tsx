import { forwardRef } from 'react'
import { Icon, type IconName } from './icon.js'
import { mergeProps } from './merge-props.js'
import { usePart, type NativeProps, type PartProps } from './part.js'

export type BadgeTone = 'accent' | 'warning' | 'muted'

/** Props of {@link Badge}. */
export interface BadgeProps extends PartProps<{ tone: BadgeTone }>, NativeProps<'span'> {
  /** Which of the kit's icons. A host's own goes into `children`. */
  icon?: IconName | undefined
  /** What kind of news the screen brings, told beside the words. Default `accent`. */
  tone?: BadgeTone | undefined
}

/** The large icon above a heading. Decorative: the heading says it. */
export const Badge = forwardRef<HTMLSpanElement, BadgeProps>(function Badge({ icon, tone = 'accent', ...props }, ref) {
  const own = { children: icon && <Icon name={icon} /> }
  return usePart('span', 'ieum-badge', mergeProps(own, props), ref, { tone })
})
