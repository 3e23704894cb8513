/** Calls back when the user comes back to this page or the network comes back; gives back what stops it. */
export function onReturn(callback: () => void): () => void {
  const onVisibility = () => {
    if (document.visibilityState === 'visible') callback()
  }
  const windowEvents = ['focus', 'pageshow', 'online'] as const
  windowEvents.forEach((name) => window.addEventListener(name, callback))
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    windowEvents.forEach((name) => window.removeEventListener(name, callback))
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
