/** What has begun and not ended yet. */
export interface UnderWay {
  /** The same promise, which is under way until it settles. */
  track<Result>(work: Promise<Result>): Promise<Result>
  /** Resolves when all that is under way now has ended, well or badly. */
  waitForEnd(): Promise<void>
}

export function createUnderWay(): UnderWay {
  const works = new Set<Promise<unknown>>()
  return {
    track(work) {
      const end = () => works.delete(work)
      works.add(work)
      work.then(end, end)
      return work
    },
    async waitForEnd() {
      await Promise.allSettled(works)
    },
  }
}
