import { expect, it } from 'vitest'
import { encode } from 'uqr'
import { signUpAndLink } from './portal.js'
import { getAccounts, waitForScreen } from './screens.js'
import { visit } from './visitor.js'
import { withDemo } from './with-demo.js'

const started = withDemo()
const desktop = { viewport: { width: 1280, height: 800 } }

/** The dark modules of the code on screen, row by row. */
const readModules = (path: string) => [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x} ${y}`)

it('goes on by itself on the desktop when a phone that read the QR code is done', async () => {
  const { demo, browser } = started
  const { page, complaints } = await visit(browser, demo, 'newcomer', { ...desktop, fakeClock: true })
  const encoders: string[] = []
  page.on('request', (request) => /encode-qr-code.*\.js/.test(request.url()) && encoders.push(request.url()))
  const href = (await page.getByRole('link', { name: '핀테크 포털에서 가입하기' }).getAttribute('href')) ?? ''
  await page.getByRole('button', { name: '휴대폰으로 이어서 하기' }).click()
  const code = page.getByRole('img', { name: '포털을 휴대폰에서 여는 QR 코드' })
  const modules = readModules((await code.locator('path').getAttribute('d')) ?? '')
  const expected = encode(href, { ecc: 'M', border: 0 }).data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `${x} ${y}` : [])),
  )
  expect(modules).toEqual(expected)
  expect(encoders).toHaveLength(1)
  await waitForScreen(page, 'awaitingSignUp')
  const phone = await browser.newContext({ viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true })
  const portal = await phone.newPage()
  await portal.goto(href)
  await signUpAndLink(portal, demo)
  await page.clock.runFor(15_000)
  await getAccounts(page).waitFor()
  expect(complaints).toEqual([])
})

it('offers no QR code on a phone', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', { isMobile: true, hasTouch: true })
  await waitForScreen(page, 'signUpNeeded')
  expect(await page.getByText('휴대폰으로 이어서 하기').count()).toBe(0)
})

it('shows the link if the code for the QR code cannot load', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'newcomer', desktop)
  await page.route('**/encode-qr-code*.js', (route) => route.abort())
  await page.getByRole('button', { name: '휴대폰으로 이어서 하기' }).click()
  await page.getByRole('button', { name: '링크 복사하기' }).waitFor()
  expect(await page.getByRole('img').count()).toBe(0)
})
