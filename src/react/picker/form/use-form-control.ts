import { useEffect, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useIsoLayoutEffect } from '../../internals/use-iso-layout-effect.js'
import type { PickerContextValue } from '../root/picker-context.js'

/**
 * Connects the native inputs to their form. After a reset they show the selection again. A picker without a name adds nothing
 * to the form data, although its inputs need a common name to be one group. If the form is invalid because nothing is chosen
 * and the filter hides every account, the filter is cleared.
 */
export function useFormControl(root: RefObject<HTMLElement | null>, picker: PickerContextValue, resets: number): void {
  const { selection, item, isNamed, shown, setFilter } = picker
  useEffect(() => {
    const element = root.current
    const form = element?.closest('form')
    if (!element || !form) return
    const onFormData = ({ formData }: FormDataEvent) => {
      if (!isNamed) formData.delete(item.name)
    }
    const onInvalid = () => {
      // Synchronously, because the browser now looks for a visible input to show its message at.
      if (shown.size === 0) flushSync(() => setFilter(''))
    }
    form.addEventListener('formdata', onFormData)
    element.addEventListener('invalid', onInvalid, true)
    return () => {
      form.removeEventListener('formdata', onFormData)
      element.removeEventListener('invalid', onInvalid, true)
    }
  })
  useIsoLayoutEffect(() => {
    const chosen = readChosen(root.current)
    if (!item.readOnly && chosen.some((id) => !selection.ids.includes(id))) selection.choose(chosen)
    // Only at first: what the user has chosen in the HTML of the server, or the browser has restored there.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  function drawSelection() {
    for (const input of root.current?.querySelectorAll('input') ?? []) {
      if (input.name === item.name) input.checked = selection.ids.includes(input.value)
    }
  }
  useEffect(() => {
    if (resets > 0) drawSelection()
    // Only after a reset. React does not touch an input whose `checked` it believes unchanged.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [resets])
}

function readChosen(element: HTMLElement | null): string[] {
  const inputs = element?.querySelectorAll<HTMLInputElement>('.ieum-item-input:checked:enabled') ?? []
  return Array.from(inputs, ({ value }) => value)
}
