import type { BrowserContext, Page } from 'playwright'

/** What a page records about itself. */
interface StateRecord {
  shown: string[]
  /** Whether it comes from the back/forward cache. */
  restored: boolean
}

declare global {
  interface Window {
    stateRecord: StateRecord
  }
}

/** Makes every page of a profile record each state that it paints, since it was loaded or restored. */
export async function recordShownStates(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.stateRecord = { shown: [], restored: false }
    const { stateRecord } = window
    const record = () => {
      const state = document.querySelector<HTMLElement>('[data-ieum-state]')?.dataset.ieumState
      if (state && stateRecord.shown.at(-1) !== state) stateRecord.shown.push(state)
    }
    const recordEachFrame = () => {
      record()
      requestAnimationFrame(recordEachFrame)
    }
    requestAnimationFrame(recordEachFrame)
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return
      stateRecord.shown = []
      stateRecord.restored = true
      record()
    })
  })
}

/** The record after the next frame, which may be the first to show the current state. */
export async function readShownStates(page: Page): Promise<StateRecord> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(window.stateRecord))))
}
