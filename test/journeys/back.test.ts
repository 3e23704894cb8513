import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { joinAndLink, startTrip } from './portal.js'
import { withDemo } from './setup.js'
import { noteShownStates, readNotes } from './shown-states.js'
import { visit } from './visitor.js'
import { getAccounts, waitForScreen } from './words.js'

/** Goes to the portal in the page's own tab, does something there and comes back by the history. */
async function visitPortal(page: Page, url: string, work: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => history.length)
  await page.goto(url)
  await work()
  // On a later turn, because going back ends the page that is still answering this call.
  await page.evaluate((pages) => void setTimeout(() => history.go(pages - history.length)), before)
}

describe.each([
  ['out of the back/forward cache', true],
  ['without a back/forward cache', false],
] as const)('back from the portal in the same tab, %s', (_name, backForwardCache) => {
  const started = withDemo({ backForwardCache })

  async function leaveAndReturn(work: (portal: Page) => Promise<void>): Promise<Page> {
    const { demo, browser } = started
    const { context, page } = await visit(browser, demo, 'newcomer')
    await noteShownStates(context)
    await page.reload()
    await startTrip(page)
    await waitForScreen(page, 'awaitingSignUp')
    // So slow that a former state would be seen.
    await demo.control('POST', 'faults', { path: '*', kind: 'delay', ms: 300 })
    await visitPortal(page, `${demo.sandboxUrl}/portal/sign-up?persona=newcomer`, () => work(page))
    return page
  }

  it('goes on by itself and shows no former state', async () => {
    const page = await leaveAndReturn((portal) => joinAndLink(portal, started.demo))
    await getAccounts(page).waitFor()
    expect(await readNotes(page)).toEqual({ shown: ['checking', 'choosing'], restored: backForwardCache })
  })

  it('waits on where nothing was done', async () => {
    const page = await leaveAndReturn(async () => {})
    await waitForScreen(page, 'awaitingSignUp')
    expect(await readNotes(page)).toEqual({ shown: ['checking', 'awaitingSignUp'], restored: backForwardCache })
  })
})

describe('a finished page out of the back/forward cache', () => {
  const started = withDemo({ backForwardCache: true })

  it('is there at once and asks nothing', async () => {
    const { demo, browser } = started
    const { context, page } = await visit(browser, demo, 'hong')
    await noteShownStates(context)
    await page.reload()
    await getAccounts(page).first().waitFor()
    await getAccounts(page).first().check()
    await visitPortal(page, `${demo.sandboxUrl}/portal/apps?persona=hong`, async () => {})
    await page.waitForFunction(() => window.notes?.restored)
    expect(await getAccounts(page).first().isChecked()).toBe(true)
    expect((await readNotes(page)).shown).toEqual(['choosing'])
    expect((await demo.control<unknown[]>('GET', 'requests')).length).toBe(2)
  })
})
