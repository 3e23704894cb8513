import { expect, it } from 'vitest'
import { readUpstreamCalls } from './requests.js'
import { followPortalLink, signUpAndLink, signUpOnOtherDevice, startHandoff } from './portal.js'
import { withDemo } from './with-demo.js'
import { openTab, visit } from './visitor.js'
import { getAccounts, waitForScreen } from './screens.js'

const started = withDemo({ env: { LIMITS: JSON.stringify({ callBurst: 1000 }) } })

it('shows the accounts in five waiting tabs once the user comes back to one', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const tabs = [page]
  while (tabs.length < 5) tabs.push(await openTab(context, demo))
  for (const tab of tabs) {
    await tab.bringToFront()
    await startHandoff(tab)
    await waitForScreen(tab, 'awaitingSignUp')
  }
  const portal = await followPortalLink(page, '포털 다시 열기')
  await signUpAndLink(portal, demo)
  await page.clock.runFor(3_000)
  await tabs[2]?.bringToFront()
  await Promise.all(tabs.map((tab) => getAccounts(tab).waitFor()))
  expect((await readUpstreamCalls(demo)).length).toBeLessThanOrEqual(20)
})

it('asks to sign in again after another user did in another tab, and shows nothing of the former one', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  const other = await openTab(context, demo)
  await other.goto(`${demo.url}/login?persona=hong`)
  await getAccounts(other).first().waitFor()
  await page.clock.runFor(3_000)
  await page.bringToFront()
  await waitForScreen(page, 'otherUser')
  expect(await page.getByText('포털').count()).toBe(0)
  await page.reload()
  await getAccounts(page).first().waitFor()
})

it('drops the accounts on screen when somebody else has signed in meanwhile', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'hong', { fakeClock: true })
  await getAccounts(page).first().check()
  await startHandoff(page, '다른 계좌 더 연결하기')
  const other = await openTab(context, demo)
  await other.goto(`${demo.url}/login?persona=many`)
  await getAccounts(other).first().waitFor()
  await page.clock.runFor(3_000)
  await page.bringToFront()
  await waitForScreen(page, 'otherUser')
  expect(await page.getByText('주식투자용').count()).toBe(0)
  expect(await page.locator('input').count()).toBe(0)
})

it('shares no result with a tab of another user', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  await startHandoff(page)
  const other = await openTab(context, demo)
  await other.goto(`${demo.url}/login?persona=unknown`)
  await startHandoff(other)
  await waitForScreen(other, 'awaitingSignUp')
  await signUpOnOtherDevice(browser, demo, 'unknown')
  await other.getByRole('button', { name: '가입을 마쳤어요' }).click()
  await getAccounts(other).waitFor()
  await waitForScreen(page, 'awaitingSignUp')
})
