import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright'
import { buildPage } from './hosts/build-page.js'
import { launchChromium } from './visitor.js'

const origin = 'https://app.example'
const endpoints = { first: '/api/onboarding', second: '/second/api/onboarding' }
const roots = Object.entries(endpoints).map(([id, endpoint]) => `<div id="${id}" data-endpoint="${endpoint}"></div>`)
const scripts = Object.keys(endpoints).map((id) => `<script type="module" src="/host.js?root=${id}"></script>`)
const html = `<!doctype html><html lang="ko">${roots.join('')}${scripts.join('')}</html>`
const rows = [
  { comId: '00002', vtAccNo: '160657695589800001', vtAccAlias: '첫째' },
  { comId: '00002', vtAccNo: '160657695589800002', vtAccAlias: '둘째' },
  { comId: '00002', vtAccNo: '160657695589800003', vtAccAlias: '셋째' },
]

let browser: Browser
let script: string
/** How many accounts the user has at each backend. Undefined for a user who is no member of the portal. */
let linked: Record<string, number | undefined>

beforeAll(async () => {
  script = await buildPage(new URL('hosts/two-backends.tsx', import.meta.url))
  browser = await launchChromium()
})

beforeEach(() => void (linked = {}))

afterAll(() => browser.close())

/** The host's pages and its two backends. The sandbox has one user, so their bodies are written here. */
async function openContext(): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'ko-KR' })
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const [name = ''] = Object.entries(endpoints).find(([, endpoint]) => pathname.startsWith(`${endpoint}/`)) ?? []
    if (pathname === '/host.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (!name) return route.fulfill({ contentType: 'text/html', body: html })
    const count = linked[name]
    const isRegistration = pathname.endsWith('/register/search')
    return route.fulfill({
      json: isRegistration
        ? { result: count === undefined ? 'nonMember' : 'member' }
        : { vtAccList: rows.slice(0, count ?? 0) },
    })
  })
  return context
}

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(origin)
  return page
}

const radios = (page: Page, id: string) => page.locator(`#${id}`).getByRole('radio')
const waitForState = (page: Page, id: string, state: string) =>
  page.locator(`#${id} [data-ieum-state=${state}]`).waitFor()

it('shows the accounts of each backend to the same subject, in two copies of the kit and of React on one page', async () => {
  linked = { first: 2, second: 3 }
  const page = await openTab(await openContext())
  await radios(page, 'first').first().check()
  await radios(page, 'second').last().check()
  expect(await radios(page, 'first').count()).toBe(2)
  expect(await radios(page, 'second').count()).toBe(3)
  expect(
    await page.locator(':checked').evaluateAll((all) => all.map((one) => one.closest('div[data-endpoint]')?.id)),
  ).toEqual(['first', 'second'])
  const ids = await page.locator('.ieum [id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids).toHaveLength(7)
  expect(new Set(ids).size).toBe(7)
})

it('keeps a handoff, and what other tabs tell, with the backend that it is about', async () => {
  const context = await openContext()
  const [page, other] = [await openTab(context), await openTab(context)]
  for (const tab of [page, other]) for (const id of ['first', 'second']) await waitForState(tab, id, 'signUpNeeded')
  const link = page.locator('#first').getByRole('link', { name: '핀테크 포털에서 가입하기' })
  const [portal] = await Promise.all([context.waitForEvent('page'), link.click()])
  await portal.close()
  await waitForState(page, 'first', 'awaitingSignUp')
  await page.reload()
  await waitForState(page, 'first', 'awaitingSignUp')
  await waitForState(page, 'second', 'signUpNeeded')
  linked = { first: 2, second: 3 }
  await page.locator('#first').getByRole('button', { name: '가입을 마쳤어요' }).click()
  for (const tab of [page, other]) await waitForState(tab, 'first', 'choosing')
  for (const tab of [page, other]) await waitForState(tab, 'second', 'signUpNeeded')
})
