/** Makes the page believe that it runs in another browser; for a story's `beforeEach`. */
export function pretendBrowser(userAgent: string): () => () => void {
  return () => {
    Object.defineProperty(navigator, 'userAgent', { configurable: true, value: userAgent })
    return () => void Reflect.deleteProperty(navigator, 'userAgent')
  }
}
