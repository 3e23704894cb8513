import { forwardRef, useId, useMemo, type ReactNode } from 'react'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useWords } from '../use-words.js'
import { FirmContext } from './firm-context.js'
import { FirmName } from './firm-name.js'
import { groupByFirm, type FirmAccounts } from './group-by-firm.js'
import { usePickerContext } from './picker-context.js'
import { PickerList } from './picker-list.js'

/** Props of {@link PickerFirms}. */
export interface PickerFirmsProps extends PartProps, NativeProps<'div'> {
  /** Drawn once for each firm. Default the firm's name above its accounts. */
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
    <Firm key={own.firmCode} {...own}>
      {children}
    </Firm>
  ))
  return usePart('div', 'ieum-firms', { ...props, children: groups } as PartProps, ref)
})

function Firm({ firmCode, accounts, children }: FirmAccounts & { children: ReactNode }): ReactNode {
  const { shown } = usePickerContext()
  const { firm } = useWords()
  const nameId = useId()
  const name = firm(firmCode)
  const value = useMemo(() => ({ firm: name, accounts, nameId }), [name, accounts, nameId])
  const isHidden = !accounts.some((account) => shown.has(account))
  return (
    <div className="ieum-firm" role="group" aria-labelledby={nameId} hidden={isHidden}>
      <FirmContext.Provider value={value}>{children}</FirmContext.Provider>
    </div>
  )
}
