import type { Page } from 'playwright'
import { installContrast } from './install-contrast.js'

/** What makes the kit hard to use on a page of 320 px: unreadable text, small targets, what sticks out, rows that stay. */
export async function findUsabilityProblems(page: Page): Promise<string[]> {
  await installContrast(page)
  const faults = await findWrongElements(page)
  const filter = page.locator('#many').getByRole('searchbox')
  await filter.fill('배당 모으기 3')
  const rows = await page.locator('#many .ieum-item:visible').count()
  await filter.fill('')
  return rows === 1 ? faults : [...faults, `the filter leaves ${rows} rows`]
}

function findWrongElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('.ieum *')].filter(
      (element) => element.checkVisibility() && !element.closest('.ieum-hidden'),
    )
    const faults = {
      unreadable: shown.filter(
        (element) =>
          [...element.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE) &&
          window.getContrast(getComputedStyle(element).color, element) < 4.5,
      ),
      small: shown.filter((element) => {
        if (!element.matches('a, button, input')) return false
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
        return Math.min(width, height) < 44
      }),
      outside: shown.filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return left < 0 || right > 320
      }),
    }
    const lines = Object.entries(faults).flatMap(([fault, elements]) =>
      elements.map(({ className, localName }) => `${fault}: ${localName}.${className}`),
    )
    return [...new Set(lines)]
  })
}
