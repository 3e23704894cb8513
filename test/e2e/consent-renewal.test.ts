import { expect, it } from 'vitest'
import { followPortalLink } from './portal.js'
import { withDemo } from './with-demo.js'
import { visit } from './visitor.js'
import { getAccounts, waitForScreen, waitForText } from './screens.js'

const started = withDemo()

it.each(['expired', 'lapsed'])('shows the accounts of %s by itself after the renewal', async (persona) => {
  const { demo, browser } = started
  const { page, complaints } = await visit(browser, demo, persona)
  await waitForScreen(page, 'renewalNeeded')
  const portal = await followPortalLink(page, '동의 갱신하기')
  await waitForScreen(page, 'awaitingRenewal')
  await portal.getByRole('button', { name: '동의 갱신' }).click()
  await portal.getByText('동의를 갱신했어요').waitFor()
  await page.bringToFront()
  await getAccounts(page).first().waitFor()
  expect(await getAccounts(page).count()).toBe(2)
  expect(complaints).toEqual([])
})

it('removes the notice of a consent that ends soon after its renewal', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'expiring')
  const notice = page.getByText('동의가 12일 뒤 만료돼요')
  await notice.waitFor()
  await getAccounts(page).first().check()
  const portal = await followPortalLink(page, '동의 갱신하기')
  await portal.getByRole('button', { name: '동의 갱신' }).click()
  await portal.getByText('동의를 갱신했어요').waitFor()
  await page.bringToFront()
  await notice.waitFor({ state: 'detached' })
  expect(await getAccounts(page).first().isChecked()).toBe(true)
})

it('keeps waiting if the user comes back without a renewal', async () => {
  const { demo, browser } = started
  const { page } = await visit(browser, demo, 'expired')
  const portal = await followPortalLink(page, '동의 갱신하기')
  await portal.close()
  await page.getByRole('button', { name: '갱신을 마쳤어요' }).click()
  await waitForText(page, '아직 갱신이 확인되지 않아요')
  await waitForScreen(page, 'awaitingRenewal')
})

it('shows that nothing is linked at the next login after hong has withdrawn the consent', async () => {
  const { demo, browser } = started
  const { context, page } = await visit(browser, demo, 'hong')
  await getAccounts(page).first().waitFor()
  const portal = await context.newPage()
  await portal.goto(`${demo.sandboxUrl}/portal/consents?persona=hong`)
  await portal.getByRole('button', { name: '동의 철회' }).first().click()
  await portal.getByText('동의를 철회했어요').waitFor()
  await page.goto(`${demo.url}/login?persona=hong`)
  await waitForScreen(page, 'linkNeeded')
  expect(await page.locator('input[type=radio]').count()).toBe(0)
})
