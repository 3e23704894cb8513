import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { signUpAndLink, startHandoff } from './portal.js'
import { withDemo } from './with-demo.js'
import { recordShownStates, readShownStates } from './shown-states.js'
import { visit } from './visitor.js'
import { getAccounts, waitForScreen } from './screens.js'

/** Goes to the portal in the page's own tab, does something there and goes back. */
async function visitPortal(page: Page, url: string, work: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => history.length)
  await page.goto(url)
  await work()
  // Later, because going back ends the page, and this call would not return.
  await page.evaluate((pages) => void setTimeout(() => history.go(pages - history.length)), before)
}

describe.each([
  ['to a page from the back/forward cache', true],
  ['to a page that loads again', false],
] as const)('going back from the portal in the same tab, %s', (_name, backForwardCache) => {
  const started = withDemo({ backForwardCache })

  async function leaveAndReturn(work: (portal: Page) => Promise<void>): Promise<Page> {
    const { demo, browser } = started
    const { context, page } = await visit(browser, demo, 'newcomer')
    await recordShownStates(context)
    await page.reload()
    await startHandoff(page)
    await waitForScreen(page, 'awaitingSignUp')
    // Slow enough to see a former state.
    await demo.control('POST', 'faults', { path: '*', kind: 'delay', ms: 300 })
    await visitPortal(page, `${demo.sandboxUrl}/portal/sign-up?persona=newcomer`, () => work(page))
    return page
  }

  it('continues by itself and never shows the former state', async () => {
    const page = await leaveAndReturn((portal) => signUpAndLink(portal, started.demo))
    await getAccounts(page).waitFor()
    expect(await readShownStates(page)).toEqual({ shown: ['checking', 'choosing'], restored: backForwardCache })
  })

  it('keeps waiting if nothing was done in the portal', async () => {
    const page = await leaveAndReturn(async () => {})
    await waitForScreen(page, 'awaitingSignUp')
    expect(await readShownStates(page)).toEqual({ shown: ['checking', 'awaitingSignUp'], restored: backForwardCache })
  })
})

describe('a finished page from the back/forward cache', () => {
  const started = withDemo({ backForwardCache: true })

  it('is shown at once and sends no request', async () => {
    const { demo, browser } = started
    const { context, page } = await visit(browser, demo, 'hong')
    await recordShownStates(context)
    await page.reload()
    await getAccounts(page).first().waitFor()
    await getAccounts(page).first().check()
    await visitPortal(page, `${demo.sandboxUrl}/portal/apps?persona=hong`, async () => {})
    await page.waitForFunction(() => window.stateRecord?.restored)
    expect(await getAccounts(page).first().isChecked()).toBe(true)
    expect((await readShownStates(page)).shown).toEqual(['choosing'])
    expect((await demo.control<unknown[]>('GET', 'requests')).length).toBe(2)
  })
})
