/** True if the element or something in it has the focus, as its own document or shadow root sees it. */
export function hasFocus(element: Element): boolean {
  const active: Element | null = Reflect.get(element.getRootNode(), 'activeElement')
  return element.contains(active)
}
