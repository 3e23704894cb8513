import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { watchQuestions } from './calls.js'
import { joinElsewhere, startTrip } from './portal.js'
import { withDemo } from './setup.js'
import { openTab, visit } from './visitor.js'
import { getAccounts, waitForScreen } from './words.js'

const started = withDemo({ env: { LIMITS: JSON.stringify({ freshBurst: 1000 }) } })
const minute = 60_000

/** The user looks away and back, as far as the page can tell. */
async function lookAwayAndBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.dispatchEvent(new Event('blur'))
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('focus'))
  })
}

it('polls six times in half an hour of waiting, and then leaves it to the button', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const questions = watchQuestions(page)
  await startTrip(page)
  await waitForScreen(page, 'awaitingSignUp')
  await page.clock.runFor(3_000)
  await questions.settle()
  const before = questions.asked()
  const polls: number[] = []
  for (let passed = 0; passed < 30 * minute; passed += 10_000) {
    await page.clock.runFor(10_000)
    await questions.settle()
    polls.push(questions.asked() - before)
  }
  expect(polls[0]).toBe(0)
  expect(polls.at(-1)).toBe(6)
  await waitForScreen(page, 'awaitingSignUp')

  await joinElsewhere(browser, demo)
  await page.clock.runFor(10 * minute)
  await questions.settle()
  expect(questions.asked() - before).toBe(6)
  await waitForScreen(page, 'awaitingSignUp')
  await page.getByRole('button', { name: '가입을 마쳤어요' }).click()
  await getAccounts(page).waitFor()
})

it('asks nothing while nobody looks at the waiting page', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const questions = watchQuestions(page)
  await startTrip(page)
  await waitForScreen(page, 'awaitingSignUp')
  await page.clock.runFor(3_000)
  await questions.settle()
  // Playwright keeps every tab visible.
  await page.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden' }))
  const before = questions.asked()
  await page.clock.runFor(30 * minute)
  await questions.settle()
  expect(questions.asked()).toBe(before)
})

it('asks nothing on a finished page in an hour of coming and going', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'hong', { fakeClock: true })
  await getAccounts(page).first().waitFor()
  const questions = watchQuestions(page)
  const other = await openTab(context, demo)
  await getAccounts(other).first().waitFor()
  const othersQuestions = watchQuestions(other)
  for (let passed = 0; passed < 60; passed++) {
    if (passed % 10 === 0) await other.bringToFront()
    if (passed % 10 === 1) await page.bringToFront()
    await lookAwayAndBack(page)
    await page.clock.runFor(minute)
  }
  await questions.settle()
  expect([questions.asked(), othersQuestions.asked()]).toEqual([0, 0])
  expect((await demo.control<unknown[]>('GET', 'requests')).length).toBe(2)
})
