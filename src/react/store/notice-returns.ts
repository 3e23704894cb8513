interface ReturnHandlers {
  /** The user comes back to this page, or the network comes back. */
  onReturn: () => void
  /** The page goes into the back/forward cache. */
  onHide: () => void
}

/** Notices returns; gives back what stops it. */
export function noticeReturns({ onReturn, onHide }: ReturnHandlers): () => void {
  const stop = new AbortController()
  window.addEventListener('focus', onReturn, stop)
  window.addEventListener('online', onReturn, stop)
  // Every page load ends in one that is not persisted and no return.
  window.addEventListener('pageshow', ({ persisted }) => persisted === false || onReturn(), stop)
  window.addEventListener('pagehide', ({ persisted }) => persisted && onHide(), stop)
  const onVisibility = () => document.visibilityState === 'visible' && onReturn()
  document.addEventListener('visibilitychange', onVisibility, stop)
  return () => stop.abort()
}
