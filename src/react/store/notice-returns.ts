interface ReturnHandlers {
  /** The user comes back to this page, or the network comes back. */
  onReturn: () => void
  /** The page goes into the back/forward cache. */
  onHide: () => void
}

/** Notices returns; gives back what stops it. */
export function noticeReturns({ onReturn, onHide }: ReturnHandlers): () => void {
  // Every page load ends in a `pageshow` that is not persisted and no return.
  const onPageShow = ({ persisted }: PageTransitionEvent) => persisted === false || onReturn()
  const onPageHide = ({ persisted }: PageTransitionEvent) => persisted && onHide()
  const onVisibility = () => document.visibilityState === 'visible' && onReturn()
  window.addEventListener('focus', onReturn)
  window.addEventListener('online', onReturn)
  window.addEventListener('pageshow', onPageShow)
  window.addEventListener('pagehide', onPageHide)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    window.removeEventListener('focus', onReturn)
    window.removeEventListener('online', onReturn)
    window.removeEventListener('pageshow', onPageShow)
    window.removeEventListener('pagehide', onPageHide)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
