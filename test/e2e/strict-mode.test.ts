import { beforeAll, expect, it } from 'vitest'
import { readUpstreamCalls, watchRequests } from './requests.js'
import { buildPage } from './hosts/build-page.js'
import { followPortalLink, signUpAndLink } from './portal.js'
import { withDemo } from './with-demo.js'
import { releaseFocus, visit } from './visitor.js'
import { getAccounts, waitForScreen } from './screens.js'

const started = withDemo()
let script: string

/** Builds a host page with React's development build, which mounts everything twice in StrictMode. */
beforeAll(async () => {
  script = await buildPage(new URL('hosts/strict-suspense.tsx', import.meta.url))
})

it('runs the journey in StrictMode, suspended outside the provider, without a doubled request', async () => {
  const { demo, browser } = started
  expect(script).toContain('react-dom-client.development')
  const { context, page } = await visit(browser, demo, 'unlinked')
  await context.route('**/assets/main.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }))
  await waitForScreen(page, 'linkNeeded')
  await demo.control('POST', 'reset')
  await page.goto(`${demo.url}/login?persona=newcomer`)
  await releaseFocus(page)
  await page.locator('#greeting', { hasText: 'nonMember' }).waitFor()
  const requests = watchRequests(page)
  const portal = await followPortalLink(page, '핀테크 포털에서 가입하기')
  await waitForScreen(page, 'awaitingSignUp')
  await requests.settle()
  const before = await readUpstreamCalls(demo)
  expect(before.filter((call) => call === 'register')).toHaveLength(1)
  expect(before.length).toBeLessThanOrEqual(2)

  await signUpAndLink(portal, demo)
  await page.bringToFront()
  await getAccounts(page).first().waitFor()
  await page.locator('#greeting', { hasText: /^member$/ }).waitFor()
  await requests.settle()
  expect((await readUpstreamCalls(demo)).slice(before.length)).toEqual(['register', 'consent'])
})
