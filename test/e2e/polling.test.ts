import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { watchRequests } from './requests.js'
import { signUpOnOtherDevice, startHandoff } from './portal.js'
import { withDemo } from './with-demo.js'
import { openTab, visit } from './visitor.js'
import { getAccounts, waitForScreen } from './screens.js'

const started = withDemo({ env: { LIMITS: JSON.stringify({ callBurst: 1000 }) } })
const minute = 60_000

/** Sends the events of a user who leaves the page and comes back. */
async function leaveAndComeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.dispatchEvent(new Event('blur'))
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('focus'))
  })
}

it('polls six times in half an hour of waiting, and then waits for the button', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const requests = watchRequests(page)
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  await page.clock.runFor(3_000)
  await requests.settle()
  const before = requests.count()
  const polls: number[] = []
  for (let passed = 0; passed < 30 * minute; passed += 10_000) {
    await page.clock.runFor(10_000)
    await requests.settle()
    polls.push(requests.count() - before)
  }
  expect(polls[0]).toBe(0)
  expect(polls.at(-1)).toBe(6)
  await waitForScreen(page, 'awaitingSignUp')

  await signUpOnOtherDevice(browser, demo)
  await page.clock.runFor(10 * minute)
  await requests.settle()
  expect(requests.count() - before).toBe(6)
  await waitForScreen(page, 'awaitingSignUp')
  await page.getByRole('button', { name: '가입을 마쳤어요' }).click()
  await getAccounts(page).waitFor()
})

it('sends no request while the waiting page is hidden', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const requests = watchRequests(page)
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  await page.clock.runFor(3_000)
  await requests.settle()
  // Playwright keeps every tab visible.
  await page.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden' }))
  const before = requests.count()
  await page.clock.runFor(30 * minute)
  await requests.settle()
  expect(requests.count()).toBe(before)
})

it('sends no request from a finished page in an hour of visits', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'hong', { fakeClock: true })
  await getAccounts(page).first().waitFor()
  const requests = watchRequests(page)
  const other = await openTab(context, demo)
  await getAccounts(other).first().waitFor()
  const otherRequests = watchRequests(other)
  for (let passed = 0; passed < 60; passed++) {
    if (passed % 10 === 0) await other.bringToFront()
    if (passed % 10 === 1) await page.bringToFront()
    await leaveAndComeBack(page)
    await page.clock.runFor(minute)
  }
  await requests.settle()
  expect([requests.count(), otherRequests.count()]).toEqual([0, 0])
  expect((await demo.control<unknown[]>('GET', 'requests')).length).toBe(2)
})
