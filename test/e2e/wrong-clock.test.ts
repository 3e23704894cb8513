import type { Page } from 'playwright'
import { afterAll, describe, expect, it } from 'vitest'
import { getSeoulDay } from '../../src/contract/seoul-day.js'
import { serveHost } from './hosts/serve-host.js'
import { launchChromium, readState } from './visitor.js'

const browser = await launchChromium()

afterAll(() => browser.close())

const day = 86_400_000
const year = 365 * day

declare global {
  interface Window {
    /** Sets the clock of the device, in milliseconds from the right time. */
    setDeviceClock: (off: number) => void
  }
}

/** A tab on a device whose clock is off. Chromium has no switch for it: only `Date` differs, the steady count is the real one. */
async function openTab(url: string, off: number): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(10_000)
  await page.addInitScript((start) => {
    let wrong = start
    const Right = Date
    window.setDeviceClock = (next) => void (wrong = next)
    window.Date = class extends Right {
      constructor(...args: []) {
        if (args.length > 0) super(...args)
        else super(Right.now() + wrong)
      }
      static override now() {
        return Right.now() + wrong
      }
    } as DateConstructor
  }, off)
  await page.goto(url)
  await page.locator('[data-ieum-state]:not([data-ieum-state="checking"])').waitFor()
  return page
}

/** A host whose user has a consent that ends in so many days. */
async function serveConsent(days: number) {
  const host = await serveHost((request, response, next) => next(request, response))
  await host.patch({ serviceTermsExpireDate: getSeoulDay(Date.now() + days * day).replaceAll('-', '') })
  return host
}

const clocks = [
  ['a year ahead', year],
  ['a year behind', -year],
] as const

describe.each(clocks)('in Chromium on a device whose clock is %s', (_, off) => {
  it('a consent of 200 days lets the user choose', async () => {
    const { url } = await serveConsent(200)
    const page = await openTab(url, off)
    expect(await readState(page)).toBe('choosing')
    await page.close()
  })

  it('a consent that is over does not', async () => {
    const { url } = await serveConsent(-1)
    const page = await openTab(url, off)
    expect(await readState(page)).toBe('renewalNeeded')
    await page.close()
  })
})

describe('in Chromium, while the page is open', () => {
  it.each([year, -day, -year])('a clock that is set by %i ms changes neither the screen nor the pace', async (off) => {
    const { url, patch, requestedPaths } = await serveConsent(5)
    await patch({ accounts: [] })
    const page = await openTab(url, 0)
    await page.evaluate((jump) => window.setDeviceClock(jump), off)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    expect(await readState(page)).toBe('linkNeeded')

    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()))
    await page.getByRole('link', { name: '포털에서 계좌 연결하기' }).click()
    await page.locator('[data-ieum-state="awaitingLink"]').waitFor()
    requestedPaths.length = 0
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect.poll(() => requestedPaths).toEqual(['/api/onboarding/consent/search'])
    await page.evaluate((jump) => window.setDeviceClock(-jump), off)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    // The return comes due three seconds after the one before it: neither at once nor in a day.
    await expect.poll(() => requestedPaths.length, { timeout: 8000 }).toBe(2)
    expect(await readState(page)).toBe('awaitingLink')
    await page.close()
  })
})
