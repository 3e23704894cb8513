import { useEffect, type RefObject } from 'react'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import type { PickerContextValue } from '../root/picker-context.js'

/**
 * Keeps a required group of radios invalid if the chosen account is one that cannot be selected. To a browser any checked
 * radio fulfils the group, but it does not send a disabled one.
 */
export function useEnabledChoice(root: RefObject<HTMLElement | null>, picker: PickerContextValue): void {
  const { required, multiple, selection, disabledReasons } = picker
  const { t } = useMessages(firstMessages)
  const isDisabled = selection.accounts.some((account) => disabledReasons.get(account) !== null)
  useEffect(() => {
    if (!required || multiple || !isDisabled) return
    const find = (row: string) => root.current?.querySelector<HTMLInputElement>(`${row} .ieum-item-input:enabled`)
    // A browser shows its message only at an input that is in sight.
    const input = find('.ieum-row:not([hidden])') ?? find('.ieum-row')
    input?.setCustomValidity(t('chooseFirst'))
    return () => input?.setCustomValidity('')
  })
}
