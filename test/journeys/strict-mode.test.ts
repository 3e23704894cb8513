import { beforeAll, expect, it } from 'vitest'
import { readCalls, watchQuestions } from './calls.js'
import { buildPage } from './hosts/build-page.js'
import { clickHandOff, joinAndLink } from './portal.js'
import { withDemo } from './setup.js'
import { releaseFocus, visit } from './visitor.js'
import { getAccounts, waitForScreen } from './words.js'

const started = withDemo()
let script: string

/** Builds a host page with React's development build, which mounts everything twice in StrictMode. */
beforeAll(async () => {
  script = await buildPage(new URL('hosts/strict-suspense.tsx', import.meta.url))
})

it('walks a development build in StrictMode, suspended outside the provider, and asks nothing twice', async () => {
  const { demo, browser } = started
  expect(script).toContain('react-dom-client.development')
  const { context, page } = await visit(browser, demo, 'unlinked')
  await context.route('**/assets/main.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }))
  await waitForScreen(page, 'linkNeeded')
  await demo.control('POST', 'reset')
  await page.goto(`${demo.url}/login?persona=newcomer`)
  await releaseFocus(page)
  await page.locator('#greeting', { hasText: 'nonMember' }).waitFor()
  const questions = watchQuestions(page)
  const portal = await clickHandOff(page, '핀테크 포털에서 가입하기')
  await waitForScreen(page, 'awaitingSignUp')
  await questions.settle()
  const before = await readCalls(demo)
  expect(before.filter((call) => call === 'register')).toHaveLength(1)
  expect(before.length).toBeLessThanOrEqual(2)

  await joinAndLink(portal, demo)
  await page.bringToFront()
  await getAccounts(page).first().waitFor()
  await page.locator('#greeting', { hasText: /^member$/ }).waitFor()
  await questions.settle()
  expect((await readCalls(demo)).slice(before.length)).toEqual(['register', 'consent'])
})
