import type { BrowserContext, Page } from 'playwright'
import { expect, it } from 'vitest'
import { hold } from './hold.js'
import { signUpOnOtherDevice, startHandoff } from './portal.js'
import { withDemo } from './with-demo.js'
import { visit } from './visitor.js'
import { getAccounts, waitForScreen, waitForText } from './screens.js'

const started = withDemo()
const requests = '**/api/onboarding/**'
const screensChunk = '**/late-screens*.js'
const storeChunk = '**/late-store*.js'

/** From the next request of the page to its backend on there is no network. */
async function loseNetwork(page: Page, context: BrowserContext): Promise<void> {
  await page.route(requests, async (route) => {
    await context.setOffline(true)
    await route.abort('internetdisconnected')
  })
}

it('shows the offline screen if the network is lost during a load, and continues when it is back', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'hong')
  await getAccounts(page).first().waitFor()
  await loseNetwork(page, context)
  await page.reload()
  await waitForScreen(page, 'offline')
  await page.unroute(requests)
  await context.setOffline(false)
  await getAccounts(page).first().waitFor()
})

it('says that it is offline and continues by itself though the code of its screens was lost too', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'hong')
  await getAccounts(page).first().waitFor()
  await loseNetwork(page, context)
  for (const chunk of [screensChunk, storeChunk]) await page.route(chunk, (route) => route.abort())
  await page.reload()
  await waitForScreen(page, 'offline')
  await waitForText(page, '다시 연결되면 자동으로 이어져요.')
  expect(await page.locator('[data-ieum-state]').getByRole('button').count()).toBe(0)
  await page.unrouteAll()
  await context.setOffline(false)
  await getAccounts(page).first().waitFor()
})

it('says that it is offline while the code of its screens is still on its way', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'hong')
  await getAccounts(page).first().waitFor()
  await loseNetwork(page, context)
  await page.route(screensChunk, () => {})
  await page.reload()
  await waitForScreen(page, 'offline')
})

it('continues though the code for that arrives after the network is back', async () => {
  const { demo, browser } = started
  const { held, release } = hold()
  const { context, page } = await visit(browser, demo, 'hong')
  await getAccounts(page).first().waitFor()
  await loseNetwork(page, context)
  await page.route(storeChunk, (route) => held.then(() => route.continue()))
  await page.reload()
  await waitForScreen(page, 'offline')
  await page.unroute(requests)
  await context.setOffline(false)
  await page.waitForFunction(() => navigator.onLine)
  release()
  await getAccounts(page).first().waitFor()
})

it('shows the offline screen after 「다시 시도」 without a network, and continues when it is back', async () => {
  const { demo, browser } = started
  await demo.control('POST', 'faults', { path: '*', kind: 'reset' })
  const { context, page } = await visit(browser, demo, 'hong')
  const retry = page.getByRole('button', { name: '다시 시도' })
  await retry.waitFor()
  await demo.control('DELETE', 'faults')
  await context.setOffline(true)
  await retry.click()
  await waitForScreen(page, 'offline')
  await context.setOffline(false)
  await getAccounts(page).first().waitFor()
})

it('never mistakes a lost network for a missing membership', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer')
  await waitForScreen(page, 'signUpNeeded')
  await loseNetwork(page, context)
  await page.reload()
  await waitForScreen(page, 'offline')
  expect(await page.getByRole('link', { name: '핀테크 포털에서 가입하기' }).count()).toBe(0)
})

it('checks again when the network comes back during the wait', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  await context.setOffline(true)
  await signUpOnOtherDevice(browser, demo)
  await page.getByRole('button', { name: '가입을 마쳤어요' }).click()
  await waitForText(page, '지금은 확인하지 못했어요')
  await page.clock.runFor(3_000)
  await context.setOffline(false)
  await getAccounts(page).waitFor()
})
