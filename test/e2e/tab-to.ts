import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

const mostStops = 12

/** Presses Tab until something has the focus, and sees that the focus is visible there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element.matches(':focus-visible'))
  await target.waitFor()
  for (let stops = 0; stops < mostStops && !(await isThere()); stops++) await page.keyboard.press('Tab')
  expect(await isThere()).toBe(true)
}
