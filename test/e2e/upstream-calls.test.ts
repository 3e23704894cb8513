import { expect, it } from 'vitest'
import { readUpstreamCalls, watchRequests } from './requests.js'
import { followPortalLink, signUpAndLink, signUpOnOtherDevice, startHandoff } from './portal.js'
import { withDemo } from './with-demo.js'
import { openTab, visit } from './visitor.js'
import { getAccounts, waitForScreen } from './screens.js'

const started = withDemo({ env: { LIMITS: JSON.stringify({ callBurst: 1000 }) } })

it('makes two upstream calls for a returning member, and none for a reload soon after', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'hong')
  await getAccounts(page).first().waitFor()
  expect((await readUpstreamCalls(demo)).toSorted()).toEqual(['consent', 'register'])
  const requests = watchRequests(page)
  await page.reload()
  await getAccounts(page).first().waitFor()
  await requests.settle()
  expect(await readUpstreamCalls(demo)).toHaveLength(2)
})

it('makes at most five upstream calls from the first visit to the accounts, in one handoff', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer')
  const portal = await followPortalLink(page, '핀테크 포털에서 가입하기')
  await signUpAndLink(portal, demo)
  await page.bringToFront()
  await getAccounts(page).waitFor()
  expect((await readUpstreamCalls(demo)).length).toBeLessThanOrEqual(5)
})

it('makes at most two upstream calls for each further return, by tab and by reload', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const requests = watchRequests(page)
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  const other = await openTab(context, demo)
  for (const comeBack of [() => page.bringToFront(), () => page.reload()]) {
    await other.bringToFront()
    await page.clock.runFor(3_000)
    await requests.settle()
    const [calls, sent] = [(await readUpstreamCalls(demo)).length, requests.count()]
    await comeBack()
    await expect.poll(requests.count).toBeGreaterThan(sent)
    await page.clock.runFor(3_000)
    await requests.settle()
    expect((await readUpstreamCalls(demo)).length - calls).toBeLessThanOrEqual(2)
  }
})

it('makes at most twenty upstream calls in a handoff with every poll and twenty returns', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const requests = watchRequests(page)
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  const polls = [16_000, 15_000, 30_000, 120_000, 120_000, 120_000]
  const returns = Array<number>(20).fill(4_000)
  for (const ms of [...polls, ...returns]) {
    await page.clock.runFor(ms)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.clock.runFor(10)
    await requests.settle()
  }
  await signUpOnOtherDevice(browser, demo)
  await page.getByRole('button', { name: '가입을 마쳤어요' }).click()
  await getAccounts(page).waitFor()
  expect((await readUpstreamCalls(demo)).length).toBeLessThanOrEqual(20)
})

it('makes no more upstream calls if four other tabs are open and visited in turn', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const tabs = [page]
  while (tabs.length < 5) tabs.push(await openTab(context, demo))
  const watched = tabs.map(watchRequests)
  await page.bringToFront()
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  for (let round = 0; round < 25; round++) {
    await tabs[round % 5]?.bringToFront()
    await page.clock.runFor(4_000)
    await Promise.all(watched.map(({ settle }) => settle()))
  }
  await signUpOnOtherDevice(browser, demo, 'newcomer')
  await page.bringToFront()
  await page.getByRole('button', { name: '가입을 마쳤어요' }).click()
  await Promise.all(tabs.map((tab) => getAccounts(tab).waitFor()))
  expect((await readUpstreamCalls(demo)).length).toBeLessThanOrEqual(20)
})
