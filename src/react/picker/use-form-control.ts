import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { PickerContextValue } from './picker-context.js'

/**
 * Ties the native inputs to their form: a reset restores the default value, a picker without a name of its own adds
 * nothing to the form's data although the inputs need a common name to be one group, and a form that cannot be
 * submitted for want of a choice shows what there is to choose from.
 */
export function useFormControl(root: RefObject<HTMLElement | null>, picker: PickerContextValue): void {
  const { selection, item, isNamed, shown, setFilter } = picker
  const [resets, setResets] = useState(0)
  useEffect(() => {
    const element = root.current
    const form = element?.closest('form')
    if (!element || !form) return
    const onReset = (event: Event) =>
      // The form resets its inputs after this event; only then can the default value stand.
      setTimeout(() => {
        if (event.defaultPrevented) return
        selection.reset()
        setResets((count) => count + 1)
      })
    const onFormData = ({ formData }: FormDataEvent) => {
      if (!isNamed) formData.delete(item.name)
    }
    const onInvalid = () => {
      // At once: the browser is about to look for an input to point to.
      if (shown.size === 0) flushSync(() => setFilter(''))
    }
    form.addEventListener('reset', onReset)
    form.addEventListener('formdata', onFormData)
    element.addEventListener('invalid', onInvalid, true)
    return () => {
      form.removeEventListener('reset', onReset)
      form.removeEventListener('formdata', onFormData)
      element.removeEventListener('invalid', onInvalid, true)
    }
  })
  function drawSelection() {
    for (const input of root.current?.querySelectorAll('input') ?? []) {
      if (input.name === item.name) input.checked = selection.ids.includes(input.value)
    }
  }
  useEffect(() => {
    if (resets > 0) drawSelection()
    // Only after a reset: React would not touch an input whose `checked` it believes unchanged.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [resets])
}
