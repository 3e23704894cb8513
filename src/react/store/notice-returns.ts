interface ReturnHandlers {
  /** The user comes back to this page, or the network comes back. */
  onReturn: () => void
  /** The page goes into the back/forward cache. */
  onHide: () => void
}

/** Notices returns; gives back what stops it. */
export function noticeReturns({ onReturn, onHide }: ReturnHandlers): () => void {
  const stop = new AbortController()
  const onWindow = ['focus', 'online', 'pageshow']
  onWindow.forEach((name) => window.addEventListener(name, onReturn, stop))
  window.addEventListener('pagehide', ({ persisted }) => persisted && onHide(), stop)
  const onVisibility = () => document.visibilityState === 'visible' && onReturn()
  document.addEventListener('visibilitychange', onVisibility, stop)
  return () => stop.abort()
}
