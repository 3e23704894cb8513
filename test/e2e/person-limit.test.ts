import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { followPortalLink, signUpAndLink, startHandoff } from './portal.js'
import { readUpstreamCalls, watchRequests } from './requests.js'
import { getAccounts, waitForScreen } from './screens.js'
import { visit } from './visitor.js'
import { withDemo } from './with-demo.js'

/** The limits of `createOnboarding`, and not those of the demo. */
const started = withDemo({ env: { LIMITS: '{}' } })

it('makes two upstream calls for a returning member under the default limits', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'hong')
  await getAccounts(page).first().waitFor()
  expect((await readUpstreamCalls(demo)).length).toBeLessThanOrEqual(2)
})

it('makes at most five upstream calls from the first visit to the accounts, and two for each further return', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const requests = watchRequests(page)
  const portal = await followPortalLink(page, '핀테크 포털에서 가입하기')
  await signUpAndLink(portal, demo)
  await page.bringToFront()
  await page.clock.runFor(3_000)
  await getAccounts(page).waitFor()
  expect((await readUpstreamCalls(demo)).length).toBeLessThanOrEqual(5)
  for (let visitCount = 0; visitCount < 3; visitCount++) {
    const before = (await readUpstreamCalls(demo)).length
    await page.reload()
    await getAccounts(page).waitFor()
    await requests.settle()
    expect((await readUpstreamCalls(demo)).length - before).toBeLessThanOrEqual(2)
  }
})

/** Presses the button until the person is over the limit. */
async function pressToTheLimit(page: Page): Promise<void> {
  const done = page.getByRole('button', { name: '가입을 마쳤어요' })
  for (let status = 200; status !== 429;) {
    const [response] = await Promise.all([page.waitForResponse(/register\/search/), done.click()])
    status = response.status()
    await expect.poll(() => done.getAttribute('aria-disabled')).toBe('false')
  }
}

it('counts down past the limit, checks once by itself, and then waits for a press', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const requests = watchRequests(page)
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  // After seven minutes the page polls no more.
  await page.clock.runFor(430_000)
  await requests.settle()
  await pressToTheLimit(page)
  // A minute of real time may pass meanwhile and bring one more.
  expect((await readUpstreamCalls(demo)).length).toBeLessThanOrEqual(21)
  const note = page.locator('[data-ieum-state]').getByText(/초 뒤에 다시 확인할 수\s있어요/)
  const first = await note.textContent()
  await page.clock.runFor(1_000)
  expect(await note.textContent()).not.toBe(first)

  const before = requests.count()
  await page.clock.runFor(61_000)
  await requests.settle()
  expect(requests.count() - before).toBe(1)
  await page.clock.runFor(600_000)
  await requests.settle()
  expect(requests.count() - before).toBe(1)
  await Promise.all([
    page.waitForResponse(/register\/search/),
    page.getByRole('button', { name: '가입을 마쳤어요' }).click(),
  ])
  expect((await readUpstreamCalls(demo)).length).toBeLessThanOrEqual(22)
})
