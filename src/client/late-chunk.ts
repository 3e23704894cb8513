/** Code that is loaded apart from the page. */
export interface LateChunk<Content extends object> {
  subscribe: (listener: () => void) => () => void
  /** The content, or how far it is on its way. */
  read: () => Content | 'loading' | 'unavailable'
  /** Resolves when the content is there or has failed to come. A call after a failure tries again. */
  load: () => Promise<void>
}

/** After this time without a response the chunk counts as unavailable. If it comes after all, it is used. */
const timeoutMs = 20_000

const provided: Record<string, object> = {}

/** Called by the code of a chunk: leaves its content under a name, where {@link createLateChunk} finds it. */
export function provideChunk<Content extends object>(name: string, content: Content): Content {
  provided[name] = content
  return content
}

/**
 * Many browsers remember that a module could not load, and refuse it without another request. Under the same address with another
 * fragment it is a new module to them. Only the error says the address: bundlers choose it.
 */
function findAddress(error: unknown): string | undefined {
  return error instanceof TypeError ? /https?:\S+$/.exec(error.message)?.[0] : undefined
}

/** A chunk that a browser loads at the first `load`. A failure is tried once more at once. */
export function createLateChunk<Content extends object>(
  name: string,
  importContent: () => Promise<Content>,
): LateChunk<Content> {
  let failures = 0
  let current: Content | 'loading' | 'unavailable' = 'loading'
  let running: Promise<void> | null = null
  const listeners = new Set<() => void>()

  function publish(next: Content | 'unavailable') {
    if (typeof current === 'object') return
    current = next
    listeners.forEach((listener) => listener())
  }

  async function importAgain(error: unknown): Promise<Content> {
    const address = findAddress(error)
    if (!address) return importContent()
    failures += 1
    await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ `${address}#${failures}`)
    const content = provided[name]
    if (!content) throw error
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the chunk of this name has left it
    return content as Content
  }

  function fetchContent(): Promise<void> {
    return new Promise((resolve) => {
      const settle = (next: Content | 'unavailable') => {
        clearTimeout(timer)
        running = null
        publish(next)
        resolve()
      }
      const timer = setTimeout(() => settle('unavailable'), timeoutMs)
      importContent()
        .catch(importAgain)
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
