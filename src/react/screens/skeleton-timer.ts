/** Milliseconds after which the skeleton says that it takes longer. */
const slowMs = 4000

/**
 * Tells when the skeleton has been on screen for long. Skeletons that follow each other at once, as those of gate and
 * picker do, count as one.
 */
export interface SkeletonTimer {
  /** From the mount of a skeleton until the returned function is called. `onStart` is called if none was on screen before. */
  show: (onSlow: () => void, onStart?: () => void) => () => void
  isSlow: () => boolean
}

export function createSkeletonTimer(): SkeletonTimer {
  const shown = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSlow = false

  function end() {
    if (shown.size > 0) return
    clearTimeout(timer)
    timer = undefined
    isSlow = false
  }

  return {
    show(onSlow, onStart) {
      if (timer === undefined) onStart?.()
      shown.add(onSlow)
      timer ??= setTimeout(() => {
        isSlow = true
        shown.forEach((listener) => listener())
      }, slowMs)
      return () => {
        shown.delete(onSlow)
        // Later, because the next skeleton mounts after this one has gone.
        setTimeout(end)
      }
    },
    isSlow: () => isSlow,
  }
}
