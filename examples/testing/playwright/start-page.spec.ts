import { expect, test as base } from '@playwright/test'
import { createFakeBackend, type FakeBackend } from 'ieum/testing'

/** Every test has a backend of its own, which answers the questions of its page. */
const test = base.extend<{ backend: FakeBackend }>({
  backend: async ({ context }, provide) => {
    const backend = createFakeBackend({ persona: 'hong' })
    await context.route('**/api/onboarding/**', async (route) => {
      const request = route.request()
      const [headers, method, body] = [await request.allHeaders(), request.method(), request.postData()]
      const own = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
      const response = await backend.fetch(request.url(), { method, headers: own, body })
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      })
    })
    await provide(backend)
  },
})

test('a member chooses an account', async ({ page, backend }) => {
  await page.goto('/')
  await page.getByRole('radio').first().check()
  expect(await backend.getRequests()).toHaveLength(2)
})

test('a newcomer comes back from the portal', async ({ page, context, backend }) => {
  await context.route('https://portal.example/**', (route) => route.fulfill({ body: 'portal' }))
  await backend.patchPersona('hong', { member: false, accounts: [] })
  await page.goto('/')
  const [portal] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: '핀테크 포털에서 가입하기' }).click(),
  ])
  await backend.patchPersona('hong', { member: true })
  await portal.close()
  // Every page of Playwright believes that it has the focus all along.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByRole('heading', { name: '연결된 계좌가 없어요' })).toBeVisible()
})

test('upstream is in trouble', async ({ page, backend }) => {
  await backend.layFault({ path: '*', kind: 'html' })
  await page.goto('/')
  await expect(page.locator('[data-ieum-state=failed]')).toBeVisible()
})
