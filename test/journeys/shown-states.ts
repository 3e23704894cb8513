import type { BrowserContext, Page } from 'playwright'

/** What a page notes about itself. */
interface Notes {
  shown: string[]
  /** Came out of the back/forward cache. */
  restored: boolean
}

declare global {
  interface Window {
    notes: Notes
  }
}

/** Has every page of a profile note each state that it paints, since it was loaded or restored. */
export async function noteShownStates(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.notes = { shown: [], restored: false }
    const { notes } = window
    const look = () => {
      const state = document.querySelector<HTMLElement>('[data-ieum-state]')?.dataset.ieumState
      if (state && notes.shown.at(-1) !== state) notes.shown.push(state)
    }
    const lookAtEachFrame = () => {
      look()
      requestAnimationFrame(lookAtEachFrame)
    }
    requestAnimationFrame(lookAtEachFrame)
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return
      notes.shown = []
      notes.restored = true
      look()
    })
  })
}

/** The notes with the next frame, which may be the first to show what is there already. */
export async function readNotes(page: Page): Promise<Notes> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(window.notes))))
}
