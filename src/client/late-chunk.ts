/** Code that is loaded apart from the page. */
export interface LateChunk<Content extends object> {
  subscribe: (listener: () => void) => () => void
  /** The content, or how far it is on its way. */
  read: () => Content | 'loading' | 'unavailable'
  /** Resolves when the content is there or has failed to come. A call after a failure tries again. */
  load: () => Promise<void>
}

/** After this time without an answer the chunk counts as unavailable. If it comes after all, it is used. */
const patienceMs = 20_000

/** A chunk that a browser loads when it is first asked for. A failure is tried once more at once. */
export function createLateChunk<Content extends object>(importContent: () => Promise<Content>): LateChunk<Content> {
  let current: Content | 'loading' | 'unavailable' = 'loading'
  let running: Promise<void> | null = null
  const listeners = new Set<() => void>()

  function publish(next: Content | 'unavailable') {
    if (typeof current === 'object') return
    current = next
    listeners.forEach((listener) => listener())
  }

  function fetchContent(): Promise<void> {
    return new Promise((resolve) => {
      const settle = (next: Content | 'unavailable') => {
        clearTimeout(timer)
        running = null
        publish(next)
        resolve()
      }
      const timer = setTimeout(() => settle('unavailable'), patienceMs)
      importContent()
        .catch(importContent)
        .then(settle, () => settle('unavailable'))
    })
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    read: () => current,
    load: () => (typeof current === 'object' ? Promise.resolve() : (running ??= fetchContent())),
  }
}

/** A chunk that is there from the start. */
export function createPresentChunk<Content extends object>(content: Content): LateChunk<Content> {
  return { subscribe: () => () => {}, read: () => content, load: () => Promise.resolve() }
}
