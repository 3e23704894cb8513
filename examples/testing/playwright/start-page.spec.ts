import { expect, test as base } from '@playwright/test'
import { createFakeBackend, expectNoPersonalData, type FakeBackend } from 'ieum/testing'

/** Every test has its own backend, which serves the requests of its page. */
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

test('lets a member select an account', async ({ page, backend }) => {
  await page.goto('/')
  await page.getByRole('radio').first().check()
  expect(await backend.getRequests()).toHaveLength(2)
})

test('lets nothing of the person out', async ({ page, backend }) => {
  await page.goto('/')
  await page.getByRole('radio').first().check()
  const hong = backend.sandbox.personas.find(({ id }) => id === 'hong')!
  await expectNoPersonalData(page, hong)
})

test('continues after a newcomer returns from the portal', async ({ page, context, backend }) => {
  await context.route('https://portal.example/**', (route) => route.fulfill({ body: 'portal' }))
  await backend.patchPersona('hong', { member: false, accounts: [] })
  await page.goto('/')
  const [portal] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: '핀테크 포털에서 가입하기' }).click(),
  ])
  await backend.patchPersona('hong', { member: true })
  await portal.close()
  // In Playwright a page never loses the focus, so it never gets it back either.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByRole('heading', { name: '연결된 계좌가 없어요' })).toBeVisible()
})

test('shows an error if upstream fails', async ({ page, backend }) => {
  await backend.layFault({ path: '*', kind: 'html' })
  await page.goto('/')
  await expect(page.locator('[data-ieum-state=failed]')).toBeVisible()
})
