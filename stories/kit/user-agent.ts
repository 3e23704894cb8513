/** Lets the page run in another browser, as far as the page can tell; for a story's `beforeEach`. */
export function pretendBrowser(userAgent: string): () => () => void {
  return () => {
    Object.defineProperty(navigator, 'userAgent', { configurable: true, value: userAgent })
    return () => void Reflect.deleteProperty(navigator, 'userAgent')
  }
}
