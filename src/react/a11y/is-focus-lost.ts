import { hasFocus } from './active-element.js'

/** True if nothing has the focus, in the document of the element and in the page around its frame. */
export function isFocusLost({ ownerDocument }: Element): boolean {
  const { activeElement, body, defaultView } = ownerDocument
  const frame = defaultView?.frameElement
  return (!activeElement || activeElement === body) && (!frame || hasFocus(frame))
}
