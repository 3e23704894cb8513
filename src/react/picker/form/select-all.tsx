'use client'

import { forwardRef } from 'react'
import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { mergeProps } from '../../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import { usePickerContext } from '../root/picker-context.js'

/** Props of {@link SelectAll}. */
export interface SelectAllProps extends PartProps, NativeProps<'button'> {}

/** Selects all visible accounts that can be selected or, if all are, none of them. Draws nothing if only one account, or none, can be selected. */
export const SelectAll = forwardRef<HTMLButtonElement, SelectAllProps>(function SelectAll(props, ref) {
  const { accounts, shown, disabledReasons, selection, multiple, item } = usePickerContext()
  const { t } = useMessages(firstMessages)
  const isOffered = (account: VirtualAccount) => shown.has(account) && disabledReasons.get(account) === null
  const ids = accounts.filter(isOffered).map(({ id }) => id)
  const offered = new Set(ids)
  const chosen = new Set(selection.ids)
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id))
  const others = selection.ids.filter((id) => !offered.has(id))
  const own = {
    type: 'button',
    disabled: item.disabled || ids.length === 0,
    onClick: () => selection.choose(isAll ? others : [...others, ...ids]),
    children: t(isAll ? 'selectNone' : 'selectAll'),
  }
  const button = useRenderElement('button', 'ieum-tool', mergeProps(own, props), ref)
  return multiple && !item.readOnly ? button : null
})
