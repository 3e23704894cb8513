import { expect, it } from 'vitest'
import { clickHandOff, startTrip } from './portal.js'
import { withDemo } from './setup.js'
import { noteShownStates, readNotes } from './shown-states.js'
import { openTab, visit } from './visitor.js'
import { waitForScreen } from './words.js'

const started = withDemo()

it('waits on after a reload, without the sign-up screen in between', async () => {
  const { context, page } = await visit(started.browser, started.demo, 'newcomer')
  await noteShownStates(context)
  await startTrip(page)
  await waitForScreen(page, 'awaitingSignUp')
  await page.reload()
  await waitForScreen(page, 'awaitingSignUp')
  expect((await readNotes(page)).shown).toEqual(['checking', 'awaitingSignUp'])
})

it('waits on after a reload while the portal is open in front', async () => {
  const { page } = await visit(started.browser, started.demo, 'newcomer')
  await clickHandOff(page, '핀테크 포털에서 가입하기')
  await page.reload()
  await waitForScreen(page, 'awaitingSignUp')
})

it('shows nobody else who signs in in the same tab that somebody waited', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer')
  await noteShownStates(context)
  await startTrip(page)
  await waitForScreen(page, 'awaitingSignUp')
  for (const persona of ['unknown', 'unlinked']) {
    await page.goto(`${demo.url}/login?persona=${persona}`)
    await waitForScreen(page, persona === 'unknown' ? 'signUpNeeded' : 'linkNeeded')
    const last = persona === 'unknown' ? 'signUpNeeded' : 'linkNeeded'
    expect((await readNotes(page)).shown).toEqual(['checking', last])
  }
})

it('starts a new tab without the trip of another one', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'newcomer')
  await startTrip(page)
  await waitForScreen(page, 'awaitingSignUp')
  await page.close({ runBeforeUnload: false })
  await waitForScreen(await openTab(context, demo), 'signUpNeeded')
})
