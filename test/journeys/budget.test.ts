import { expect, it } from 'vitest'
import { readCalls, watchQuestions } from './calls.js'
import { clickHandOff, joinAndLink, joinElsewhere, startTrip } from './portal.js'
import { withDemo } from './setup.js'
import { openTab, visit } from './visitor.js'
import { getAccounts, waitForScreen } from './words.js'

const started = withDemo({ env: { LIMITS: JSON.stringify({ freshBurst: 1000 }) } })

it('costs two calls for a returning member, and none for a reload soon after', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'hong')
  await getAccounts(page).first().waitFor()
  expect((await readCalls(demo)).toSorted()).toEqual(['consent', 'register'])
  const questions = watchQuestions(page)
  await page.reload()
  await getAccounts(page).first().waitFor()
  await questions.settle()
  expect(await readCalls(demo)).toHaveLength(2)
})

it('costs at most five calls from the first visit to the accounts, in one trip', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer')
  const portal = await clickHandOff(page, '핀테크 포털에서 가입하기')
  await joinAndLink(portal, demo)
  await page.bringToFront()
  await getAccounts(page).waitFor()
  expect((await readCalls(demo)).length).toBeLessThanOrEqual(5)
})

it('costs at most two calls for each further return, by tab and by reload', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const questions = watchQuestions(page)
  await startTrip(page)
  await waitForScreen(page, 'awaitingSignUp')
  const other = await openTab(context, demo)
  for (const comeBack of [() => page.bringToFront(), () => page.reload()]) {
    await other.bringToFront()
    await page.clock.runFor(3_000)
    await questions.settle()
    const [calls, asked] = [(await readCalls(demo)).length, questions.asked()]
    await comeBack()
    await expect.poll(questions.asked).toBeGreaterThan(asked)
    await page.clock.runFor(3_000)
    await questions.settle()
    expect((await readCalls(demo)).length - calls).toBeLessThanOrEqual(2)
  }
})

it('costs at most twenty calls for a whole attempt, however long and restless', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const questions = watchQuestions(page)
  await startTrip(page)
  await waitForScreen(page, 'awaitingSignUp')
  const polls = [16_000, 15_000, 30_000, 120_000, 120_000, 120_000]
  const returns = Array<number>(20).fill(4_000)
  for (const ms of [...polls, ...returns]) {
    await page.clock.runFor(ms)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.clock.runFor(10)
    await questions.settle()
  }
  await joinElsewhere(browser, demo)
  await page.getByRole('button', { name: '가입을 마쳤어요' }).click()
  await getAccounts(page).waitFor()
  expect((await readCalls(demo)).length).toBeLessThanOrEqual(20)
})

it('costs no more with five restless tabs, one of which waits', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  const tabs = [page]
  while (tabs.length < 5) tabs.push(await openTab(context, demo))
  const watched = tabs.map(watchQuestions)
  await page.bringToFront()
  await startTrip(page)
  await waitForScreen(page, 'awaitingSignUp')
  for (let round = 0; round < 25; round++) {
    await tabs[round % 5]?.bringToFront()
    await page.clock.runFor(4_000)
    await Promise.all(watched.map(({ settle }) => settle()))
  }
  await joinElsewhere(browser, demo, 'newcomer')
  await page.bringToFront()
  await page.getByRole('button', { name: '가입을 마쳤어요' }).click()
  await Promise.all(tabs.map((tab) => getAccounts(tab).waitFor()))
  expect((await readCalls(demo)).length).toBeLessThanOrEqual(20)
})
