'use client'

import { forwardRef, useId, useMemo, type ReactNode } from 'react'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { useFirmName } from '../../i18n/use-firm-name.js'
import { FirmContext } from './firm-context.js'
import { FirmName } from './firm-name.js'
import { groupByFirm, type FirmAccounts } from '../../firms/group-by-firm.js'
import { usePickerContext } from '../root/picker-context.js'
import { PickerList } from './picker-list.js'

/** Props of {@link PickerFirms}. */
export interface PickerFirmsProps extends PartProps, NativeProps<'div'> {
  /**
   * Drawn once for each firm.
   * @default the name of the firm above its accounts
   */
  children?: NativeProps<'div'>['children']
}

const defaultFirm = (
  <>
    <FirmName />
    <PickerList />
  </>
)

/** The accounts grouped by firm. */
export const PickerFirms = forwardRef<HTMLDivElement, PickerFirmsProps>(function PickerFirms(
  { children = defaultFirm, ...props },
  ref,
) {
  const { accounts } = usePickerContext()
  const firms = useMemo(() => groupByFirm(accounts), [accounts])
  const groups = firms.map((own) => (
    <FirmGroup key={own.id} {...own}>
      {children}
    </FirmGroup>
  ))
  return useRenderElement('div', 'ieum-firms', { ...props, children: groups } as PartProps, ref)
})

function FirmGroup({ firm, accounts, children }: FirmAccounts & { children: ReactNode }): ReactNode {
  const { shown, item } = usePickerContext()
  const getFirmName = useFirmName()
  const nameId = item.id + useId()
  const name = getFirmName(firm)
  const value = useMemo(() => ({ firm: name, accounts, nameId }), [name, accounts, nameId])
  const isHidden = !accounts.some((account) => shown.has(account))
  return (
    <div className="ieum-firm" role="group" aria-labelledby={nameId} hidden={isHidden}>
      <FirmContext.Provider value={value}>{children}</FirmContext.Provider>
    </div>
  )
}
