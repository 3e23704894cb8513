import { useEffect, useId, type RefObject } from 'react'

/**
 * Ties the group of native inputs to its form: a reset restores the default value, and a picker without a name of its
 * own adds nothing to the form's data although the inputs need a common name to be one group.
 */
export function useFormControl(
  group: RefObject<HTMLFieldSetElement | null>,
  name: string | undefined,
  onReset: () => void,
): string {
  const ownName = useId()
  useEffect(() => {
    const form = group.current?.form
    if (!form) return
    const removeOwn = ({ formData }: FormDataEvent) => formData.delete(ownName)
    form.addEventListener('reset', onReset)
    form.addEventListener('formdata', removeOwn)
    return () => {
      form.removeEventListener('reset', onReset)
      form.removeEventListener('formdata', removeOwn)
    }
  })
  return name ?? ownName
}
