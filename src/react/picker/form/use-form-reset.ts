import { useEffect, useRef, useState, type RefObject } from 'react'
import { useStableCallback } from '../../internals/use-stable-callback.js'
import type { Selection } from './use-selection.js'

/**
 * Follows a reset of the form around the picker, whichever screen the picker shows. A reset by a script, which React makes
 * when a form action ends, leaves a value alone that the host holds, as it does with any input. A click on the
 * button is the user's intention, and is always reported. Returns how many resets there were.
 */
export function useFormReset(root: RefObject<HTMLElement | null>, selection: Selection): number {
  const [resets, setResets] = useState(0)
  const isPressed = useRef(false)
  // The latest, because React resets a form while it draws what its action has returned.
  const reset = useStableCallback(selection.reset)

  useEffect(() => {
    const form = root.current?.closest('form')
    if (!form) return
    const onClick = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('[type=reset]') : null
      if (button?.form !== form) return
      isPressed.current = true
      // The browser resets the form as soon as all listeners of the click have run, or not at all.
      setTimeout(() => (isPressed.current = false))
    }
    const onReset = (event: Event) => {
      const isByUser = isPressed.current
      // The form resets its inputs after this event. The default value has to be set after that.
      setTimeout(() => {
        if (event.defaultPrevented) return
        reset(isByUser)
        setResets((count) => count + 1)
      })
    }
    const page = form.getRootNode()
    page.addEventListener('click', onClick, true)
    form.addEventListener('reset', onReset)
    return () => {
      page.removeEventListener('click', onClick, true)
      form.removeEventListener('reset', onReset)
    }
  })
  return resets
}
