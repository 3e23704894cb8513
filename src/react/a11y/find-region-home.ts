/** What can make the rest of the page inert or hidden to screen readers. */
const boundary = 'dialog, [aria-modal="true"], [popover]'

/**
 * Where a live region has to be so that it speaks for an element: in the dialog around it, also if the element is slotted into
 * that of a web component, otherwise in its shadow root or the body of its document.
 */
export function findRegionHome(element: Element): Node {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.matches(boundary) || at.assignedSlot?.closest(boundary)) return at
  }
  const root = element.getRootNode()
  return root === element.ownerDocument ? element.ownerDocument.body : root
}
