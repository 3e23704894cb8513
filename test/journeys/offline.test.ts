import { expect, it } from 'vitest'
import { joinElsewhere, startTrip } from './portal.js'
import { withDemo } from './setup.js'
import { visit } from './visitor.js'
import { getAccounts, waitForScreen, waitForWords } from './words.js'

const started = withDemo()
const questions = '**/api/onboarding/**'

it('says that the network is gone when it goes during the load, and continues when it is back', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'hong')
  await getAccounts(page).first().waitFor()
  await page.route(questions, async (route) => {
    await context.setOffline(true)
    await route.abort('internetdisconnected')
  })
  await page.reload()
  await waitForScreen(page, 'offline')
  await page.unroute(questions)
  await context.setOffline(false)
  await getAccounts(page).first().waitFor()
})

it('says that the network is gone after 「다시 시도」, and continues when it is back', async () => {
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

it('never takes a lost network for a missing membership', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer')
  await waitForScreen(page, 'signUpNeeded')
  await page.route(questions, async (route) => {
    await context.setOffline(true)
    await route.abort('internetdisconnected')
  })
  await page.reload()
  await waitForScreen(page, 'offline')
  expect(await page.getByRole('link', { name: '핀테크 포털에서 가입하기' }).count()).toBe(0)
})

it('asks again when the network comes back during the wait', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer', { fakeClock: true })
  await startTrip(page)
  await waitForScreen(page, 'awaitingSignUp')
  await context.setOffline(true)
  await joinElsewhere(browser, demo)
  await page.getByRole('button', { name: '가입을 마쳤어요' }).click()
  await waitForWords(page, '지금은 확인하지 못했어요')
  await page.clock.runFor(3_000)
  await context.setOffline(false)
  await getAccounts(page).waitFor()
})
