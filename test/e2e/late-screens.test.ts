import type { BrowserContext, Page } from 'playwright'
import { expect, it } from 'vitest'
import { hold } from './hold.js'
import { signUpOnOtherDevice, startHandoff } from './portal.js'
import { getAccounts, waitForScreen } from './screens.js'
import { releaseFocus, visit } from './visitor.js'
import { withDemo } from './with-demo.js'

const started = withDemo()
const chunk = '**/late-screens*.js'
const storeChunk = '**/late-store*.js'

/** Opens the demo in a browser in which requests for the chunk meet `act`. */
async function openWithChunk(persona: string, act: (context: BrowserContext) => Promise<unknown>, fakeClock = false) {
  const visitor = await visit(started.browser, started.demo, persona, { fakeClock })
  await visitor.page.goto('about:blank')
  await act(visitor.context)
  await visitor.page.goto(started.demo.url)
  return visitor
}

const block = (context: BrowserContext) => context.route(chunk, (route) => route.abort())

/** To another tab of the browser and back. */
async function leaveAndComeBack(page: Page): Promise<void> {
  await releaseFocus(page)
  const other = await page.context().newPage()
  await other.bringToFront()
  await other.close()
  await page.bringToFront()
}

const findReload = (page: Page) => page.getByRole('button', { name: '새로 고침하기' })

it('lets a member choose though the chunk of the other screens cannot load', async () => {
  const { page } = await openWithChunk('hong', block)
  await getAccounts(page).first().check()
  expect(await getAccounts(page).first().isChecked()).toBe(true)
})

it('offers a reload to a newcomer if the chunk cannot load, and shows the screen after it', async () => {
  const { context, page } = await openWithChunk('newcomer', block)
  await page.getByRole('heading', { name: '화면을 불러오지 못했어요' }).waitFor()
  expect(await page.locator('[data-ieum-state]').getAttribute('data-ieum-state')).toBe('signUpNeeded')
  await context.unroute(chunk)
  await findReload(page).click()
  await waitForScreen(page, 'signUpNeeded')
})

it('shows the screen by itself if the chunk loads at the second try', async () => {
  let requests = 0
  const { page } = await openWithChunk('newcomer', (context) =>
    context.route(chunk, (route) => (requests++ === 0 ? route.abort() : route.continue())),
  )
  await waitForScreen(page, 'signUpNeeded')
  expect(requests).toBe(2)
})

it('shows the screen when the user comes back if the chunk could not load before', async () => {
  const { context, page } = await openWithChunk('newcomer', block)
  await page.getByRole('heading', { name: '화면을 불러오지 못했어요' }).waitFor()
  await context.unroute(chunk)
  await leaveAndComeBack(page)
  await waitForScreen(page, 'signUpNeeded')
})

it('checks again when the user comes back though the code for that could not load before', async () => {
  const { demo, browser } = started
  const { context, page } = await openWithChunk('newcomer', (visited) =>
    visited.route(storeChunk, (route) => route.abort()),
  )
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  await context.unroute(storeChunk)
  await signUpOnOtherDevice(browser, demo)
  await leaveAndComeBack(page)
  await getAccounts(page).waitFor()
})

it('counts a return that was there before the code that checks again, after a reload too', async () => {
  const { demo, browser } = started
  const { held, release } = hold()
  const { context, page } = await openWithChunk('newcomer', () => Promise.resolve(), true)
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  await context.route(storeChunk, (route) => held.then(() => route.continue()))
  await page.reload()
  await waitForScreen(page, 'awaitingSignUp')
  await signUpOnOtherDevice(browser, demo)
  await leaveAndComeBack(page)
  release()
  await page.clock.runFor(3_000)
  await getAccounts(page).waitFor()
})

it('keeps one skeleton until a late chunk arrives, with the line that it takes longer', async () => {
  const { held, release } = hold()
  const { page } = await openWithChunk(
    'newcomer',
    (context) => context.route(chunk, (route) => held.then(() => route.continue())),
    true,
  )
  const skeleton = await page.waitForSelector('[data-ieum-state=checking]')
  await page.getByText('평소보다 조금 오래 걸리고 있어요').first().waitFor()
  expect(await skeleton.evaluate((element) => element.isConnected)).toBe(true)
  release()
  await waitForScreen(page, 'signUpNeeded')
})

it('offers a reload after twenty seconds without a chunk, and shows the screen if it comes after all', async () => {
  const { held, release } = hold()
  const { page } = await openWithChunk(
    'newcomer',
    (context) => context.route(chunk, (route) => held.then(() => route.continue())),
    true,
  )
  await page.waitForSelector('[data-ieum-state=checking]')
  await page.clock.fastForward('00:21')
  await findReload(page).waitFor()
  release()
  await waitForScreen(page, 'signUpNeeded')
})

it('loads the chunk beside the first request, and needs it for nothing after that', async () => {
  const { context, page } = await openWithChunk('unlinked', () => Promise.resolve())
  await waitForScreen(page, 'linkNeeded')
  await context.setOffline(true)
  await page.getByRole('button', { name: '이미 연결했어요' }).click()
  await page.getByText('지금은 확인하지 못했어요').first().waitFor()
  await context.setOffline(false)
  await startHandoff(page, '포털에서 계좌 연결하기')
})
