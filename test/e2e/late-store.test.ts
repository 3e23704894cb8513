import type { BrowserContext, Page } from 'playwright'
import { expect, it } from 'vitest'
import { startHandoff } from './portal.js'
import { getAccounts, waitForScreen } from './screens.js'
import { visit } from './visitor.js'
import { withDemo } from './with-demo.js'

const started = withDemo()
const chunk = '**/late-store*.js'

const block = (context: BrowserContext) => context.route(chunk, (route) => route.abort())

/** The demo as it is without the code that follows a handoff. */
async function openWithoutChunk(persona: string) {
  const visitor = await visit(started.browser, started.demo, persona)
  await visitor.page.goto('about:blank')
  await block(visitor.context)
  await visitor.page.goto(started.demo.url)
  return visitor
}

const readHandoff = (page: Page) => page.evaluate(() => Object.values<string>(sessionStorage))

it('writes a handoff down at the click, and a reload continues it', async () => {
  const { context, page } = await openWithoutChunk('newcomer')
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  expect(await readHandoff(page)).toEqual([expect.stringContaining('"purpose":"signUp"')])
  await page.reload()
  await waitForScreen(page, 'awaitingSignUp')
  await context.unroute(chunk)
  await page.reload()
  await waitForScreen(page, 'awaitingSignUp')
})

it('says that a check was not possible, and checks as soon as the code can load', async () => {
  const { context, page } = await openWithoutChunk('newcomer')
  await startHandoff(page)
  const button = page.getByRole('button', { name: '가입을 마쳤어요' })
  await button.click()
  await page.getByText('지금은 확인하지 못했어요').first().waitFor()
  await context.unroute(chunk)
  await button.click()
  await page.getByText('지금은 확인하지 못했어요').first().waitFor({ state: 'detached' })
})

it('lets a member choose', async () => {
  const { page } = await openWithoutChunk('hong')
  await getAccounts(page).first().check()
  expect(await getAccounts(page).first().isChecked()).toBe(true)
})
