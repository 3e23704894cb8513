import { expect, it } from 'vitest'
import { followPortalLink, startHandoff } from './portal.js'
import { withDemo } from './with-demo.js'
import { recordShownStates, readShownStates } from './shown-states.js'
import { openTab, visit } from './visitor.js'
import { waitForScreen } from './screens.js'

const started = withDemo()

it('keeps waiting after a reload, without the sign-up screen in between', async () => {
  const { context, page } = await visit(started.browser, started.demo, 'newcomer')
  await recordShownStates(context)
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  await page.reload()
  await waitForScreen(page, 'awaitingSignUp')
  expect((await readShownStates(page)).shown).toEqual(['checking', 'awaitingSignUp'])
})

it('keeps waiting after a reload while the portal is open in front', async () => {
  const { page } = await visit(started.browser, started.demo, 'newcomer')
  await followPortalLink(page, '핀테크 포털에서 가입하기')
  await page.reload()
  await waitForScreen(page, 'awaitingSignUp')
})

it('hides a handoff from another user who signs in in the same tab', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer')
  await recordShownStates(context)
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  for (const persona of ['unknown', 'unlinked']) {
    await page.goto(`${demo.url}/login?persona=${persona}`)
    await waitForScreen(page, persona === 'unknown' ? 'signUpNeeded' : 'linkNeeded')
    const last = persona === 'unknown' ? 'signUpNeeded' : 'linkNeeded'
    expect((await readShownStates(page)).shown).toEqual(['checking', last])
  }
})

it('starts a new tab without the handoff of another one', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer')
  await startHandoff(page)
  await waitForScreen(page, 'awaitingSignUp')
  await page.close({ runBeforeUnload: false })
  await waitForScreen(await openTab(context, demo), 'signUpNeeded')
})
