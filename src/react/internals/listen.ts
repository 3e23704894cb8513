/** Adds a listener to the window. Returns the function that removes it. */
export function listen<Name extends keyof WindowEventMap>(
  name: Name,
  listener: (event: WindowEventMap[Name]) => unknown,
): () => void {
  window.addEventListener(name, listener)
  return () => window.removeEventListener(name, listener)
}
